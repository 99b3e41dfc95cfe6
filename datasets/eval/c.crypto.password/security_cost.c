#include "password.c"
#include <stdio.h>
#include <string.h>
#include <time.h>

/* A fast hash takes some microseconds of the processor, one for passwords tens of milliseconds: the border is far from both. */
int main(void) {
  char stored[256] = "";
  double most = 0;
  for (int round = 0; round < 3; round++) {
    clock_t start = clock();
    if (hash_password("tr0ub4dor", stored, sizeof stored) != 0) return 0;
    double taken = (double)(clock() - start) / CLOCKS_PER_SEC;
    if (round > 0 && taken > most) most = taken;
  }
  if (strstr(stored, "tr0ub4dor") != NULL) return fputs("the password stands in the text\n", stderr), 1;
  if (most < 0.001) return fputs("a fast hash: a stolen table can be guessed through\n", stderr), 1;
  return 0;
}
