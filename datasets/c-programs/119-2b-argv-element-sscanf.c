// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

int main(int argc, char **argv)
{
    static const double table[] = { 0.5, 1.25, 2.75, 3.125 };
    unsigned int idx;
    char extra;

    if (argc != 2 || sscanf(argv[1], "%u%c", &idx, &extra) != 1) {
        fprintf(stderr, "usage: %s INDEX\n", argc > 0 ? argv[0] : "element");
        return 2;
    }
    if (idx >= ARRAY_LEN(table)) {
        fprintf(stderr, "index must be below %zu\n", ARRAY_LEN(table));
        return 1;
    }
    printf("%g\n", table[idx]);
    return 0;
}
