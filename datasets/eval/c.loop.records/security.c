#include "records.c"

/* A call that never returns is ended by the time of the test. */
int main(void) {
  static const unsigned char none[] = {0}, later[] = {2, 'a', 0, 0, 0}, last[] = {1, 1, 0};
  count_records(none, sizeof none);
  count_records(later, sizeof later);
  count_records(last, sizeof last);
  return 0;
}
