// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct person {
    char name[50];
    int status;
} Person;

Person *create_person(const char *name) {
    Person *p = (Person *)malloc(sizeof(Person));
    if (p == NULL) {
        return NULL;
    }
    strncpy(p->name, name, sizeof(p->name) - 1);
    p->name[sizeof(p->name) - 1] = '\0';
    p->status = 0;
    return p;
}

int main(void) {
    Person *p = create_person("John");
    if (p == NULL) {
        fprintf(stderr, "Memory allocation failed\n");
        return 1;
    }
    printf("Name: %s, status: %d\n", p->name, p->status);
    free(p);
    return 0;
}
