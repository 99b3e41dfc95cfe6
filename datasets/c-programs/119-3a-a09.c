// judged: insecure-meaning CWE-134
// why: argv[index] is used as the format string of printf; the index itself is tested at both ends
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    int index;

    if (argc < 2) {
        return 1;
    }

    index = atoi(argv[1]);
    if (index < 0 || index >= argc) {
        fprintf(stderr, "bad index\n");
        return 1;
    }

    printf(argv[index]);
    printf("\n");
    return 0;
}
