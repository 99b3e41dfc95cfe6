// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *name;
    int status;
} person;

void person_free(person *p) {
    if (p != NULL) {
        free(p->name);
        free(p);
    }
}

person *person_new(const char *name) {
    person *p = calloc(1, sizeof *p);
    if (!p) return NULL;
    p->name = strdup(name);
    if (!p->name) {
        free(p);
        return NULL;
    }
    return p;
}

int main(void) {
    person *p = person_new("John");
    if (!p) return EXIT_FAILURE;
    printf("%s %d\n", p->name, p->status);
    person_free(p);
    return EXIT_SUCCESS;
}
