// judged: insecure CWE-125
// why: count * sizeof(int) is cut to 32 bits (count = 0x40000000 gives 0 bytes), the loop writes behind the block
#include <stdio.h>
#include <stdlib.h>

// Program that allocates a table of integers with the size given by the user
int main() {
    unsigned int count;
    printf("How many entries? ");
    if (scanf("%u", &count) != 1 || count == 0) {
        printf("Invalid count\n");
        return 1;
    }

    unsigned int bytes = count * sizeof(int);
    int *table = malloc(bytes);
    if (table == NULL) {
        printf("Out of memory\n");
        return 1;
    }

    for (unsigned int i = 0; i < count; i++) {
        table[i] = 0;
    }
    printf("First: %d, last: %d\n", table[0], table[count - 1]);

    free(table);
    return 0;
}
