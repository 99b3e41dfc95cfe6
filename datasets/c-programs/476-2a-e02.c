// judged: secure
// why: indexes instead of pointers are kept over the tested realloc, strncpy is closed by a NUL, all freed
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NO_PERSON ((size_t)-1)

typedef struct {
    char name[24];
    int status;
} person;

struct registry {
    person *all;
    size_t used, room;
};

static size_t registry_add(struct registry *r, const char *name)
{
    if (r->used == r->room) {
        size_t room = r->room + 4;
        person *bigger = realloc(r->all, room * sizeof *bigger);
        if (bigger == NULL)
            return NO_PERSON;
        r->all = bigger;
        r->room = room;
    }
    person *p = r->all + r->used;
    strncpy(p->name, name, sizeof p->name);
    p->name[sizeof p->name - 1] = '\0';
    p->status = 0;
    return r->used++;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const person *)a)->name, ((const person *)b)->name);
}

int main(void)
{
    struct registry r = { NULL, 0, 0 };
    char line[80];
    int rc = 0;

    while (r.used < 50 && fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '\0')
            continue;
        size_t id = registry_add(&r, line);
        if (id == NO_PERSON) {
            fprintf(stderr, "out of memory\n");
            rc = 1;
            break;
        }
        r.all[id].status = (int)id % 2;
    }

    if (r.used > 1)
        qsort(r.all, r.used, sizeof r.all[0], by_name);
    for (size_t i = 0; i < r.used; i++)
        printf("%-24s %d\n", r.all[i].name, r.all[i].status);

    free(r.all);
    return rc;
}
