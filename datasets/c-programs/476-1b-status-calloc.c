// judged: secure
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    char *name;
    int status;
} Person;

Person *new_person(void) {
    Person *p = calloc(1, sizeof(*p));
    if (p) {
        p->status = 0;
    }
    return p;
}

void free_person(Person *p) {
    if (p) {
        free(p->name);
        free(p);
    }
}

int main(void) {
    Person *person = new_person();
    if (!person) {
        perror("calloc");
        return EXIT_FAILURE;
    }
    printf("status = %d\n", person->status);
    free_person(person);
    return EXIT_SUCCESS;
}
