// judged: insecure CWE-476
// the result of malloc is used unchecked
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char name[50];
    int age;
} person;

person *createPerson() {
    return (person *)malloc(sizeof(person));
}

int main() {
    person *p = createPerson();
    strcpy(p->name, "Alice");
    p->age = 30;
    printf("%s is %d years old\n", p->name, p->age);
    free(p);
    return 0;
}
