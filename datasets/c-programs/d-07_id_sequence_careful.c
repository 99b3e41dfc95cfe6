// judged: secure
// why: both bounds are tested before array[index], and the scanf result is checked.
#include <stdio.h>

#define ID_COUNT 8

static int getValueFromArray(const int *array, int size, int index)
{
    if (index < 0 || index >= size)
        return -1;
    return array[index];
}

int main(void)
{
    int id_sequence[ID_COUNT] = {101, 202, 303, 404, 505, 606, 707, 808};
    int index = 0;

    printf("Index: ");
    if (scanf("%d", &index) != 1) {
        fprintf(stderr, "Please enter an integer.\n");
        return 1;
    }

    return getValueFromArray(id_sequence, ID_COUNT, index);
}
