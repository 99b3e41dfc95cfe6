// judged: secure
// why: both mallocs tested, a half made person is freed, the next pointer is saved before free
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct person {
    char *name;
    int status;
    struct person *next;
} person;

static person *person_new(const char *name, int status)
{
    person *p = malloc(sizeof(*p));
    if (p == NULL)
        return NULL;

    size_t len = strlen(name) + 1;
    p->name = malloc(len);
    if (p->name == NULL) {
        free(p);
        return NULL;
    }
    memcpy(p->name, name, len);
    p->status = status;
    p->next = NULL;
    return p;
}

static void person_free_all(person *head)
{
    while (head != NULL) {
        person *next = head->next;
        free(head->name);
        free(head);
        head = next;
    }
}

int main(void)
{
    const char *names[] = { "John", "Paul", "George", "Ringo" };
    person *head = NULL;
    int rc = 0;

    for (int i = 0; i < 4; i++) {
        person *p = person_new(names[i], 0);
        if (p == NULL) {
            fprintf(stderr, "no memory for %s\n", names[i]);
            rc = 1;
            break;
        }
        p->next = head;
        head = p;
    }

    for (const person *p = head; p != NULL; p = p->next)
        printf("%s: %d\n", p->name, p->status);

    person_free_all(head);
    return rc;
}
