// judged: secure
#include <stdio.h>
#include <stddef.h>

static int get_value(const int *a, size_t n, int index) {
    if (index < 0 || (size_t)index >= n)
        return -1;
    return a[index];
}

int main(void) {
    int id_sequence[10] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    int index;
    if (scanf("%d", &index) != 1) return 1;
    printf("%d\n", get_value(id_sequence, sizeof id_sequence / sizeof *id_sequence, index));
    return 0;
}
