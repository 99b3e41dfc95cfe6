// judged: secure
#include <stdio.h>
#include <stdlib.h>

struct person {
    int status;
    void (*print)(const struct person *);
};

static void print_person(const struct person *p) {
    printf("status %d\n", p->status);
}

static struct person *person_create(void) {
    struct person *p = malloc(sizeof *p);
    if (p == NULL)
        return NULL;
    *p = (struct person){.status = 0, .print = print_person};
    return p;
}

int main(void) {
    struct person *p = person_create();
    if (p == NULL) {
        fputs("out of memory\n", stderr);
        return 1;
    }
    p->print(p);
    free(p);
    return 0;
}
