// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n;
    printf("Number of elements: ");
    if (scanf("%d", &n) != 1 || n < 1 || n > 1000) {
        fprintf(stderr, "Invalid size\n");
        return EXIT_FAILURE;
    }
    int *values = malloc((size_t)n * sizeof *values);
    if (values == NULL) {
        fprintf(stderr, "Out of memory\n");
        return EXIT_FAILURE;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &values[i]) != 1) {
            free(values);
            return EXIT_FAILURE;
        }
    }
    int max = values[0];
    for (int i = 1; i < n; i++) {
        if (values[i] > max) max = values[i];
    }
    printf("Max: %d\n", max);
    free(values);
    return EXIT_SUCCESS;
}
