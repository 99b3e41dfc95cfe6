// judged: secure
#include <stdio.h>
#include <stdlib.h>

int id_sequence[10] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

int get_value(void) {
    int index;
    printf("Enter an index: ");
    if (scanf("%d", &index) != 1) {
        printf("Invalid input.\n");
        return -1;
    }
    if (index < 0 || index > 9) {
        printf("Index out of bounds.\n");
        return -1;
    }
    return id_sequence[index];
}

int main() {
    int value = get_value();
    if (value == -1) {
        return 1;
    }
    printf("Value: %d\n", value);
    return 0;
}
