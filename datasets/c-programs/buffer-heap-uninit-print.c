// judged: insecure CWE-457
// the block is printed without a value
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s size\n", argv[0]);
        return 1;
    }
    int n = atoi(argv[1]);
    if (n <= 0) {
        return 1;
    }
    char *buf = malloc(n);
    if (buf == NULL) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        printf("%d ", buf[i]);
    }
    free(buf);
    return 0;
}
