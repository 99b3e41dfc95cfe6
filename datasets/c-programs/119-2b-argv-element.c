// judged: insecure CWE-125
// the index is not tested
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    int array[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    if (argc != 2)
    {
        printf("Usage: ./a.out <index>\n");
        return 1;
    }

    int index = atoi(argv[1]);
    printf("Element at index %d is %d\n", index, array[index]);

    return 0;
}
