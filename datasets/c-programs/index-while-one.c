// judged: insecure CWE-125
#include <stdio.h>
#include <stdlib.h>

#define LEN 6

int lookup(int *table, int i) { return table[i]; }

int main(void) {
    int table[LEN] = {3, 1, 4, 1, 5, 9};
    while (1) {
        int i;
        printf("index (-1 to end): ");
        if (scanf("%d", &i) != 1) break;
        if (i == -1) break;
        printf("%d\n", lookup(table, i));
    }
    return 0;
}
