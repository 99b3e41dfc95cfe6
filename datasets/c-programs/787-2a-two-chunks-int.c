// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    const size_t n = 10;
    int *first = malloc(n * sizeof(int));
    int *second = malloc(n * sizeof(int));

    if (first == NULL || second == NULL) {
        fprintf(stderr, "Memory allocation failed\n");
        free(first);
        free(second);
        return 1;
    }
    for (size_t i = 0; i < n; i++) {
        first[i] = (int)(i * i);
    }
    memcpy(second, first, n * sizeof(int));
    for (size_t i = 0; i < n; i++) {
        printf("%d ", second[i]);
    }
    printf("\n");
    free(first);
    free(second);
    return 0;
}
