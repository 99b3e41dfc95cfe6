// judged: insecure CWE-125
// why: The bound is sizeof(id_sequence), 40 bytes, not 10 elements, so indices 10..40 read past the array.
#include <stdio.h>

int id_sequence[10] = {5, 12, 7, 34, 1, 90, 23, 8, 66, 41};

int get_value(void) {
    int index;
    printf("Enter an index: ");
    scanf("%d", &index);

    if (index < 0 || index > sizeof(id_sequence)) {
        return -1;
    }
    return id_sequence[index];
}

int main(void) {
    int value = get_value();
    if (value == -1) {
        printf("Index out of bounds\n");
    } else {
        printf("Value: %d\n", value);
    }
    return 0;
}
