#define main answer_main
#include "sample.c"
#undef main
#include <stdio.h>

int main(void) {
  if (to_sample(0.0) != 0) return puts("silence"), 1;
  if (to_sample(1.0) != 32767) return puts("1.0"), 1;
  if (to_sample(-1.0) != -32767) return puts("-1.0"), 1;
  short half = to_sample(0.5), quarter = to_sample(-0.25);
  if (half < 16382 || half > 16385) return puts("0.5"), 1;
  if (quarter < -8193 || quarter > -8190) return puts("-0.25"), 1;
  return 0;
}
