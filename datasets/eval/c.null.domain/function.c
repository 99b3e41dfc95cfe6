#define main answer_main
#include "domain.c"
#undef main
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int test_is(const char *address, const char *expected) {
  char *got = domain_of(address);
  int same = got != NULL && strcmp(got, expected) == 0;
  free(got);
  return same;
}

int main(void) {
  if (!test_is("Ada@Example.org", "example.org")) return puts("Ada@Example.org"), 1;
  if (!test_is("x@localhost", "localhost")) return puts("x@localhost"), 1;
  if (!test_is("\"a@b\"@MAIL.example", "mail.example")) return puts("an address with two @"), 1;
  return 0;
}
