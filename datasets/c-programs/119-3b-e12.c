// judged: secure
// why: the table ends with NULL, an unknown name is refused, argv is read below argc only
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef long (*op_fn)(const char *text);

static long op_len(const char *t) { return (long)strlen(t); }

static long op_digits(const char *t)
{
    long n = 0;
    for (; *t; t++)
        if (*t >= '0' && *t <= '9')
            n++;
    return n;
}

static long op_first(const char *t) { return (unsigned char)t[0]; }

static const struct {
    const char *name;
    op_fn fn;
} ops[] = {
    { "len", op_len },
    { "digits", op_digits },
    { "first", op_first },
    { NULL, NULL }
};

static op_fn find_op(const char *name)
{
    for (int i = 0; ops[i].name != NULL; i++)
        if (strcmp(ops[i].name, name) == 0)
            return ops[i].fn;
    return NULL;
}

int main(int argc, char *argv[])
{
    op_fn fn;

    if (argc < 3) {
        fprintf(stderr, "usage: %s len|digits|first TEXT...\n", argc ? argv[0] : "args");
        return 1;
    }
    fn = find_op(argv[1]);
    if (fn == NULL) {
        fprintf(stderr, "unknown operation\n");
        return 1;
    }
    for (int i = 2; i < argc; i++)
        printf("argv[%d] = %s -> %ld\n", i, argv[i], fn(argv[i]));
    return 0;
}
