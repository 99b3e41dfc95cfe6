// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    int limit = 100;
    if (argc == 2) {
        limit = atoi(argv[1]);
        if (limit < 2 || limit > 1000000) {
            fprintf(stderr, "limit out of range\n");
            return 1;
        }
    }
    char *composite = calloc((size_t)limit + 1, 1);
    if (composite == NULL) {
        return 1;
    }
    for (long i = 2; i * i <= limit; i++) {
        if (composite[i]) continue;
        for (long j = i * i; j <= limit; j += i) {
            composite[j] = 1;
        }
    }
    for (int i = 2; i <= limit; i++) {
        if (!composite[i]) printf("%d\n", i);
    }
    free(composite);
    return 0;
}
