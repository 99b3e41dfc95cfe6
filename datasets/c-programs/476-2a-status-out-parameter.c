// judged: secure
#include <stdio.h>
#include <stdlib.h>

typedef struct Person {
    char firstName[20];
    char lastName[20];
    int status;
} Person;

int allocatePerson(Person **out) {
    *out = (Person *)malloc(sizeof(Person));
    if (*out == NULL) {
        return -1;
    }
    (*out)->status = 0;
    return 0;
}

int main() {
    Person *p = NULL;
    if (allocatePerson(&p) != 0) {
        fprintf(stderr, "Error: Memory allocation failed.\n");
        return 1;
    }
    printf("Person status: %d\n", p->status);
    free(p);
    p = NULL;
    return 0;
}
