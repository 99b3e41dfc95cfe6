// judged: insecure CWE-125
// why: Only -1 and values >= SIZE are refused; -2 from atoi reads arr[-2].
#include <stdio.h>
#include <stdlib.h>

#define SIZE 10

int valueAt(const int *arr, int idx)
{
    if (idx == -1)
        return -1;
    if (idx >= SIZE)
        return -1;
    return arr[idx];
}

int main(int argc, char **argv)
{
    int arr[SIZE];
    int idx;

    for (int i = 0; i < SIZE; i++)
        arr[i] = i * i;

    if (argc < 2) {
        printf("usage: %s index\n", argv[0]);
        return 1;
    }
    idx = atoi(argv[1]);
    printf("%d\n", valueAt(arr, idx));
    return 0;
}
