// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>

typedef struct Person {
    char *name;
    int age;
    int status;
} Person;

static bool person_init(Person *p, const char *name, int age) {
    p->name = strdup(name);
    if (p->name == NULL) {
        return false;
    }
    p->age = age;
    p->status = 0;
    return true;
}

static Person *person_create(const char *name, int age) {
    Person *p = malloc(sizeof(*p));
    if (p == NULL) {
        return NULL;
    }
    if (!person_init(p, name, age)) {
        free(p);
        return NULL;
    }
    return p;
}

static void person_destroy(Person **pp) {
    if (pp != NULL && *pp != NULL) {
        free((*pp)->name);
        free(*pp);
        *pp = NULL;
    }
}

int main(void) {
    Person *people[3] = {NULL, NULL, NULL};
    const char *names[3] = {"John", "Jane", "Joe"};
    int rc = EXIT_SUCCESS;

    for (int i = 0; i < 3; i++) {
        people[i] = person_create(names[i], 20 + i);
        if (people[i] == NULL) {
            rc = EXIT_FAILURE;
            break;
        }
    }
    for (int i = 0; i < 3; i++) {
        if (people[i] != NULL) {
            printf("%s %d %d\n", people[i]->name, people[i]->age, people[i]->status);
        }
        person_destroy(&people[i]);
    }
    return rc;
}
