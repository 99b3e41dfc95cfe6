// judged: insecure CWE-476
// why: malloc is not tested before strcpy(p->name, ...)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char name[50];
    int age;
} person;

int main() {
    person *p = (person *)malloc(sizeof(person));

    strcpy(p->name, "Alice");
    p->age = 30;

    printf("Name: %s\n", p->name);
    printf("Age: %d\n", p->age);

    free(p);
    return 0;
}
