// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    int best = 0, at = 0;
    if (argc < 2) {
        fprintf(stderr, "usage: %s n...\n", argv[0]);
        return 1;
    }
    for (int i = 1; i < argc; i++) {
        int v = atoi(argv[i]);
        if (i == 1 || v > best) {
            best = v;
            at = i;
        }
    }
    printf("argv[%d] = %s\n", at, argv[at]);
    return 0;
}
