#include <stdlib.h>
#include <string.h>

struct person {
    char *name;
    int age;
};

int set_person(struct person *p, const char *name, int age) {
    p->name = strdup(name);
    if (p->name == NULL) {
        return -1;
    }
    p->age = age;
    return 0;
}

int copy_person(struct person *to, const struct person *from) {
    *to = *from;
    return 0;
}

void free_person(struct person *p) {
    free(p->name);
    p->name = NULL;
}
