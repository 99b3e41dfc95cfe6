// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define MAX_PERSONS 8

struct person { int id; int status; };

static struct person *table[MAX_PERSONS];
static int used = 0;

static int add_person(void)
{
    if (used >= MAX_PERSONS)
        return -1;
    struct person *p = malloc(sizeof *p);
    if (!p)
        return -1;
    p->id = used;
    p->status = 0;
    table[used++] = p;
    return p->id;
}

static void clear(void)
{
    for (int i = 0; i < used; i++) {
        free(table[i]);
        table[i] = NULL;
    }
    used = 0;
}

int main(void)
{
    for (int i = 0; i < 3; i++) {
        if (add_person() < 0) {
            clear();
            return 1;
        }
    }
    for (int i = 0; i < used; i++)
        printf("%d %d\n", table[i]->id, table[i]->status);
    clear();
    return 0;
}
