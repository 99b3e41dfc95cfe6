// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    char *name;
    struct person **friends;
    size_t friend_count;
    int status;
};

static struct person *person_new(const char *name) {
    struct person *p = calloc(1, sizeof *p);
    if (!p) return NULL;
    p->name = malloc(strlen(name) + 1);
    if (!p->name) {
        free(p);
        return NULL;
    }
    strcpy(p->name, name);
    return p;
}

static int person_add(struct person *p, struct person *f) {
    struct person **more = realloc(p->friends, (p->friend_count + 1) * sizeof *more);
    if (!more) return -1;
    more[p->friend_count] = f;
    p->friends = more;
    p->friend_count++;
    return 0;
}

static void person_free(struct person *p) {
    if (!p) return;
    free(p->friends);
    free(p->name);
    free(p);
}

int main(void) {
    int rc = 1;
    struct person *a = person_new("Ann");
    struct person *b = person_new("Bob");
    if (a && b && person_add(a, b) == 0) {
        printf("%s has %zu friends, status %d\n", a->name, a->friend_count, a->status);
        rc = 0;
    }
    person_free(a);
    person_free(b);
    return rc;
}
