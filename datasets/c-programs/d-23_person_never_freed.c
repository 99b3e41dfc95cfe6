// judged: insecure CWE-401
// why: the person allocated by create_person is never freed before main returns.
#include <stdio.h>
#include <stdlib.h>

struct person {
    int status;
    char *name;
};

struct person *create_person() {
    struct person *new_person = malloc(sizeof(struct person));
    if (new_person == NULL) {
        fprintf(stderr, "Failed to allocate memory\n");
        exit(1);
    }
    new_person->status = 0;
    new_person->name = "unknown";
    return new_person;
}

int main() {
    struct person *p = create_person();
    printf("Status of %s: %d\n", p->name, p->status);
    return 0;
}
