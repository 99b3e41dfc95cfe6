// judged: insecure CWE-125
// index <= size lets the index be the size
#include <stdio.h>

int id_sequence[10] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

int getValue(int idx) {
    if (idx >= 0 && idx <= sizeof(id_sequence) / sizeof(int)) {
        return id_sequence[idx];
    } else {
        return -1;
    }
}

int main() {
    int idx;
    printf("Index: ");
    if (scanf("%d", &idx) == 1)
        printf("%d\n", getValue(idx));
    return 0;
}
