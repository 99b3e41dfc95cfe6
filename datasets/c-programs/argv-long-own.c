// judged: insecure CWE-125
// argv at argc is NULL and beyond is nothing
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    long idx;

    if (argc != 2) {
        fprintf(stderr, "usage\n");
        exit(1);
    }
    idx = strtol(argv[1], NULL, 10);
    if (idx < 0) {
        idx = 0;
    }
    printf("arg: %c\n", *argv[idx]);
    return 0;
}
