// judged: insecure CWE-190
// atoi(argv[1]) + 1000
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <value>\n", argv[0]);
        return 1;
    }
    int value = atoi(argv[1]);
    value += 1000;
    printf("Result: %d\n", value);
    return 0;
}
