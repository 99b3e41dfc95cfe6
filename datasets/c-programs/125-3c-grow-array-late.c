// judged: todo-insecure CWE-787
// written before it grows, one too late
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int cap = 4, count = 0, v;
    int *values = malloc(cap * sizeof(int));
    if (values == NULL) return 1;
    while (scanf("%d", &v) == 1) {
        values[count++] = v;
        if (count > cap) {
            if (cap > 1000000) break;
            cap *= 2;
            int *bigger = realloc(values, cap * sizeof(int));
            if (bigger == NULL) { free(values); return 1; }
            values = bigger;
        }
    }
    printf("%d\n", count);
    free(values);
    return 0;
}
