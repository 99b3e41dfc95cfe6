#define main answer_main
#include "port.c"
#undef main
#include <stdio.h>

int main(void) {
  if (parse_port("80") != 80) return puts("80"), 1;
  if (parse_port("1") != 1) return puts("1"), 1;
  if (parse_port("65535") != 65535) return puts("65535"), 1;
  if (parse_port("0") != -1) return puts("0 is taken for a port"), 1;
  if (parse_port("65536") != -1) return puts("65536 is taken for a port"), 1;
  if (parse_port("http") != -1) return puts("http is taken for a port"), 1;
  if (parse_port("-5") != -1) return puts("-5 is taken for a port"), 1;
  return 0;
}
