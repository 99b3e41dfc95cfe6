#include "password.c"
#include <stdio.h>
#include <string.h>

int main(void) {
  char one[256] = "", other[256] = "";
  if (hash_password("tr0ub4dor", one, sizeof one) != 0 || hash_password("tr0ub4dor", other, sizeof other) != 0) return 0;
  if (strcmp(one, other) == 0) return fputs("no salt: equal passwords give equal texts\n", stderr), 1;
  return 0;
}
