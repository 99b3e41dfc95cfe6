// judged: insecure CWE-125
// why: index is only compared with argc from above, so a negative atoi result reads argv[index] before the array.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Usage: %s <index>\n", argv[0]);
        return 1;
    }

    int index = atoi(argv[1]);

    if (index >= argc) {
        printf("Index out of range\n");
        return 1;
    }

    printf("%s\n", argv[index]);
    return 0;
}
