// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "usage: %s n\n", argv[0]);
        return 1;
    }
    int n = atoi(argv[1]);
    if (n > 0 && n > INT_MAX - 1000) {
        fprintf(stderr, "too large\n");
        return 1;
    }
    int result = n + 1000;
    printf("%d\n", result);
    return 0;
}
