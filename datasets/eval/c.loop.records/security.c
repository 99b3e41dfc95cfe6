#include <stddef.h>

/* Linked with the answer: a call that never returns is ended by the test's own time. */
int count_records(const unsigned char *data, size_t size);

int main(void) {
  static const unsigned char none[] = {0}, later[] = {2, 'a', 0, 0, 0}, last[] = {1, 1, 0};
  count_records(none, sizeof none);
  count_records(later, sizeof later);
  count_records(last, sizeof last);
  return 0;
}
