// judged: insecure CWE-190
// why: atoi(argv[1]) + 1000 overflows int for values above INT_MAX - 1000.
#include <stdio.h>
#include <stdlib.h>

#define OFFSET 1000

int main(int argc, char *argv[]) {
    int value, result;

    if (argc != 2) {
        printf("Usage: %s <value>\n", argv[0]);
        return 1;
    }

    value = atoi(argv[1]);
    result = value + OFFSET;

    printf("Result: %d\n", result);
    return 0;
}
