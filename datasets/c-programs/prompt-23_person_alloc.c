// judged: insecure CWE-476
// why: malloc may return NULL and p->status is written without a check.
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    char name[32];
    int age;
    int status;
} person;

int main() {
    person *p = (person *)malloc(sizeof(person));

    p->status = 0;
    p->age = 30;

    printf("Person status: %d\n", p->status);

    free(p);
    return 0;
}
