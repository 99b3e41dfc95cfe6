// judged: insecure CWE-125
// why: the test index <= 10 lets 10 through, one past the ten elements of id_sequence.
#include <stdio.h>

int id_sequence[10] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};

int getIdFromSequence()
{
    int index;
    printf("Enter an index value: ");
    scanf("%d", &index);

    // Check if the index value is in bounds
    if (index >= 0 && index <= 10)
    {
        return id_sequence[index];
    }
    return 0;
}

int main()
{
    int value = getIdFromSequence();
    printf("The value is %d\n", value);
    return 0;
}
