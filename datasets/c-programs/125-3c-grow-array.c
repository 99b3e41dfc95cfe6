// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *values = NULL;
    size_t count = 0, cap = 0;
    int v;

    while (scanf("%d", &v) == 1) {
        if (count == cap) {
            size_t next = cap == 0 ? 8 : cap * 2;
            int *bigger = realloc(values, next * sizeof *bigger);
            if (bigger == NULL) {
                free(values);
                return 1;
            }
            values = bigger;
            cap = next;
        }
        values[count++] = v;
    }
    for (size_t i = 0; i < count; i++) {
        printf("%zu: %d\n", i, values[i]);
    }
    free(values);
    return 0;
}
