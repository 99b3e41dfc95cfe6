#include "records.c"
#include <stdio.h>

int main(void) {
  static const unsigned char three[] = {3, 'a', 'b', 1, 2, 'c'};
  if (count_records(three, sizeof three) != 3) return puts("three records"), 1;
  if (count_records(three, 3) != 1) return puts("one record"), 1;
  if (count_records(three, 0) != 0) return puts("no record"), 1;
  if (count_records(three, sizeof three - 1) != -1) return puts("half a record"), 1;
  return 0;
}
