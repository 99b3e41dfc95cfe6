#include "password.c"
#include <stdio.h>
#include <string.h>

int main(void) {
  char stored[256] = "", other[256] = "";
  if (hash_password("tr0ub4dor", stored, sizeof stored) != 0) return puts("it is not hashed"), 1;
  if (strlen(stored) < 8 || strlen(stored) >= sizeof stored) return puts("nothing is stored"), 1;
  if (check_password("tr0ub4dor", stored) != 1) return puts("the password is not accepted"), 1;
  if (check_password("tr0ub4dos", stored) != 0 || check_password("", stored) != 0) return puts("another password is accepted"), 1;
  if (hash_password("other", other, sizeof other) != 0 || check_password("tr0ub4dor", other) != 0) return puts("of another account"), 1;
  return 0;
}
