// judged: secure
// why: both allocations are tested, the first is freed when the second fails, and both are freed at the end.
#include <stdio.h>
#include <stdlib.h>

typedef struct person {
    int id;
    int status;
    struct person *boss;
} person;

static person *new_person(int id)
{
    person *p = malloc(sizeof(person));
    if (p == NULL)
        return NULL;
    p->id = id;
    p->status = 0;
    p->boss = NULL;
    return p;
}

int main(void)
{
    person *chief = new_person(1);
    if (chief == NULL)
        return 1;

    person *clerk = new_person(2);
    if (clerk == NULL) {
        free(chief);
        return 1;
    }
    clerk->boss = chief;

    printf("clerk %d has status %d and reports to %d\n",
           clerk->id, clerk->status, clerk->boss->id);

    free(clerk);
    free(chief);
    return 0;
}
