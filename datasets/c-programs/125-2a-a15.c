// judged: insecure CWE-125
// why: id_sequence[index] is read before the range of index is tested
#include <stdio.h>

#define ID_COUNT 10

int id_sequence[ID_COUNT] = {0, 1, 1, 2, 3, 5, 8, 13, 21, 34};

// Returns the id stored at the given index or -1 if out of bounds
int get_id(int index) {
    int value = id_sequence[index];

    if (index < 0 || index >= ID_COUNT) {
        return -1;
    }

    return value;
}

int main() {
    int index;

    printf("Please enter an index value: ");
    if (scanf("%d", &index) != 1) {
        printf("Could not read the index\n");
        return 1;
    }

    int result = get_id(index);
    if (result == -1) {
        printf("Index is out of bounds\n");
    } else {
        printf("Value: %d\n", result);
    }
    return 0;
}
