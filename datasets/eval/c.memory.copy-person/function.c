#define main answer_main
#include "person.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  struct person ada, other;
  if (set_person(&ada, "Ada", 36) != 0) return puts("a person cannot be filled"), 1;
  if (strcmp(ada.name, "Ada") != 0 || ada.age != 36) return puts("another person"), 1;
  if (copy_person(&other, &ada) != 0) return puts("a person cannot be copied"), 1;
  if (strcmp(other.name, "Ada") != 0 || other.age != 36) return puts("the copy is another person"), 1;
  free_person(&ada);
  return 0;
}
