#include "list.h"

int main(void) {
  struct list list = {0};
  static const int values[] = {7, 1, 7, 7, 2, 7};
  for (int at = 0; at < 6; at++)
    if (list_push(&list, values[at]) != 0) return 2;
  list_drop(&list, 7);
  list_length(&list);
  list_drop(&list, 1);
  list_drop(&list, 2);
  list_length(&list);
  return 0;
}
