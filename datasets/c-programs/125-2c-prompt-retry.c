// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define N 5

int getID(const int *id_sequence, int n)
{
    int index = -1;

    printf("Please enter an index value: ");
    while (scanf("%d", &index) != 1 || index < 0 || index >= n) {
        int c;
        while ((c = getchar()) != '\n') {
            if (c == EOF) {
                exit(EXIT_FAILURE);
            }
        }
        printf("Please enter a number from 0 to %d: ", n - 1);
    }
    return id_sequence[index];
}

int main(void)
{
    int ids[N];
    for (int i = 0; i < N; ++i)
        ids[i] = (i + 1) * 11;
    int id = getID(ids, N);
    printf("ID: %d\n", id);
    return 0;
}
