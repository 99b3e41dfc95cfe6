#include <stdlib.h>
#include <string.h>

struct person {
    char *name;
    int age;
};

int set_person(struct person *p, const char *name, int age) {
    p->age = age;
    p->name = strdup(name);
    return p->name == NULL ? -1 : 0;
}

int copy_person(struct person *to, const struct person *from) {
    return set_person(to, from->name, from->age);
}

void free_person(struct person *p) {
    free(p->name);
    p->name = NULL;
}
