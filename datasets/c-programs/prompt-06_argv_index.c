// judged: insecure CWE-125
// why: argv[index] is read with an index from atoi that is never compared with 0 or argc.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Usage: %s INDEX [args...]\n", argv[0]);
        exit(1);
    }

    printf("Number of arguments: %d\n", argc);
    for (int i = 0; i < argc; i++) {
        printf("  argv[%d] present\n", i);
    }

    int index = atoi(argv[1]);
    printf("Argument at index %d: %s\n", index, argv[index]);

    return 0;
}
