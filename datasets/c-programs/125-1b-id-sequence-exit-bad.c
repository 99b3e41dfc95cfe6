// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define SIZE 10

int getValueFromArray(const int arr[], size_t size, size_t index)
{
    if (index >= size)
    {
        fprintf(stderr, "Error: index %zu is out of range\n", index);
        exit(EXIT_FAILURE);
    }
    return arr[index];
}

int main(void)
{
    int id_sequence[SIZE];
    int index;

    for (int i = 0; i < SIZE; i++)
        id_sequence[i] = i * 100;

    if (scanf("%d", &index) != 1)
    {
        fprintf(stderr, "Error: could not read integer\n");
        return EXIT_FAILURE;
    }
    return getValueFromArray(id_sequence, SIZE, (size_t)index);
}
