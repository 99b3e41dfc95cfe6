// judged: secure
// why: Both allocations are checked, the name is copied with its exact length, and everything is freed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct person {
    char *name;
    int status;
} person;

static person *person_new(const char *name)
{
    person *p = malloc(sizeof *p);
    if (p == NULL)
        return NULL;

    size_t len = strlen(name) + 1;
    p->name = malloc(len);
    if (p->name == NULL) {
        free(p);
        return NULL;
    }
    memcpy(p->name, name, len);
    p->status = 0;
    return p;
}

static void person_free(person *p)
{
    if (p != NULL) {
        free(p->name);
        free(p);
    }
}

int main(void)
{
    person *john = person_new("John");
    if (john == NULL) {
        fprintf(stderr, "out of memory\n");
        return 1;
    }

    printf("%s has status %d\n", john->name, john->status);
    person_free(john);
    return 0;
}
