#include "list.h"
#include <stdio.h>

int main(void) {
  struct list list = {0};
  static const int values[] = {7, 1, 7, 7, 2, 7};
  for (int at = 0; at < 6; at++)
    if (list_push(&list, values[at]) != 0) return 2;
  if (list_drop(&list, 9) != 0 || list_length(&list) != 6) return puts("a value that is not there"), 1;
  if (list_drop(&list, 1) != 1 || list_length(&list) != 5) return puts("one in the middle"), 1;
  if (list_drop(&list, 7) != 4 || list_length(&list) != 1) return puts("several, also the first and the last"), 1;
  if (list.first->value != 2) return puts("another one stays"), 1;
  if (list_drop(&list, 2) != 1 || list.first != NULL) return puts("the only one"), 1;
  if (list_drop(&list, 2) != 0) return puts("an empty list"), 1;
  return 0;
}
