#define main answer_main
#include "user.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  struct user one = {.id = 7, .email = "ada@example.org"};
  set_name(&one, "Ada Lovelace");
  if (strcmp(one.name, "Ada Lovelace") != 0) return puts("another name"), 1;
  set_name(&one, "Bo");
  if (strcmp(one.name, "Bo") != 0) return puts("another second name"), 1;
  set_name(&one, "Bartholomew the Younger");
  if (strncmp(one.name, "Bartholomew", 11) != 0) return puts("not the beginning of a long name"), 1;
  if (one.id != 7) return puts("another id"), 1;
  return 0;
}
