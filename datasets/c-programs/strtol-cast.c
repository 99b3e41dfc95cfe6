// judged: insecure CWE-190
#include <stdio.h>
#include <stdlib.h>

int addOffset(int value) {
    int offset = 1000;
    return value + offset;
}

int main(int argc, char *argv[]) {
    if (argc > 1) {
        int n = (int)strtol(argv[1], NULL, 10);
        printf("%d\n", addOffset(n));
    } else {
        printf("No value provided.\n");
    }
    return 0;
}
