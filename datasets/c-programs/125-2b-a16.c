// judged: insecure CWE-125
// why: abs(index) % 9 can be 8 (or negative for INT_MIN) while the array has 8 elements, the test index > 8 is off by one
#include <stdio.h>
#include <stdlib.h>

int id_sequence[8] = {11, 22, 33, 44, 55, 66, 77, 88};

int getId(void) {
    char line[32];
    int index;

    printf("Index: ");
    if (fgets(line, sizeof(line), stdin) == NULL) {
        return -1;
    }
    index = atoi(line);

    /* wrap around so the index is always in bounds */
    index = abs(index) % 9;
    if (index > 8) {
        return -1;
    }
    return id_sequence[index];
}

int main(void) {
    printf("Value is %d\n", getId());
    return 0;
}
