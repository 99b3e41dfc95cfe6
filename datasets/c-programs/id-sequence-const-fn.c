// judged: secure
#include <stdio.h>

int id_sequence[] = {1, 1, 2, 3, 5, 8, 13, 21, 34, 55};

int get_value_at_index(unsigned index)
{
    return index < sizeof id_sequence / sizeof *id_sequence ? id_sequence[index] : -1;
}

int main()
{
    int index;
    printf("Enter the index: ");
    scanf("%d", &index);
    printf("%d\n", get_value_at_index(index));
}
