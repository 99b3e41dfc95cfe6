// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    char name[50];
    int age;
    float height;
};
typedef struct person person;

person *allocate_person(void) {
    person *ptr = malloc(sizeof(person));
    if (ptr == NULL) {
        fprintf(stderr, "Memory allocation failed\n");
        exit(EXIT_FAILURE);
    }
    return ptr;
}

int main(void) {
    person *p = allocate_person();

    strncpy(p->name, "John Doe", sizeof(p->name) - 1);
    p->name[sizeof(p->name) - 1] = '\0';
    p->age = 25;
    p->height = 1.8f;

    printf("Name: %s, Age: %d, Height: %.2f\n", p->name, p->age, p->height);
    free(p);
    return 0;
}
