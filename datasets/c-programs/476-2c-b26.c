// judged: secure
// why: xmalloc exits on NULL, snprintf is bounded, the assert holds, the block is freed
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

struct person {
    char name[20];
    int status;
};

static void *xmalloc(size_t n)
{
    void *p = malloc(n);
    if (p == NULL) {
        fprintf(stderr, "fatal: out of memory (%zu bytes)\n", n);
        exit(EXIT_FAILURE);
    }
    return p;
}

static void set_status(struct person *p, int status)
{
    p->status = status;
}

int main(void)
{
    struct person *p = xmalloc(sizeof(struct person));

    set_status(p, 0);
    assert(p->status == 0);
    snprintf(p->name, sizeof p->name, "%s", "John Jacob Jingleheimer Schmidt");
    printf("%s has status %d\n", p->name, p->status);
    free(p);
    return 0;
}
