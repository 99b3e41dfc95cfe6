// judged: secure
#include <stdio.h>
#include <stdlib.h>

typedef struct person {
  int age;
  int status;
  struct person *spouse;
} person;

person* allocate() {
  person* result = malloc(sizeof(person));
  if (result != NULL) {
    result->age = 0;
    result->status = 0;
    result->spouse = NULL;
  }
  return result;
}

int main() {
  person* a = allocate();
  person* b = allocate();
  if (a && b) {
    a->spouse = b;
    b->spouse = a;
    printf("%d\n", a->spouse->status);
  }
  free(a);
  free(b);
  return 0;
}
