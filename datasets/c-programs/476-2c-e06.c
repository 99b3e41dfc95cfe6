// judged: secure
// why: the pointer-to-pointer removal takes the next pointer before free, clear frees the rest on every way
#include <stdio.h>
#include <stdlib.h>

typedef struct person {
    int id;
    int status;
    struct person *next;
} person;

static int push(person **head, int id, int status)
{
    person *p = malloc(sizeof *p);
    if (!p)
        return 0;
    p->id = id;
    p->status = status;
    p->next = *head;
    *head = p;
    return 1;
}

/* Removes every person with the given status. */
static int remove_status(person **head, int status)
{
    int removed = 0;
    while (*head != NULL) {
        person *cur = *head;
        if (cur->status == status) {
            *head = cur->next;
            free(cur);
            removed++;
        } else {
            head = &cur->next;
        }
    }
    return removed;
}

static void clear(person **head)
{
    while (*head) {
        person *gone = *head;
        *head = gone->next;
        free(gone);
    }
}

int main(void)
{
    person *list = NULL;

    for (int i = 0; i < 6; i++) {
        if (!push(&list, i, i % 2)) {
            clear(&list);
            return 1;
        }
    }
    printf("removed %d\n", remove_status(&list, 1));
    for (person *p = list; p; p = p->next)
        printf("person %d\n", p->id);
    clear(&list);
    return 0;
}
