// judged: insecure CWE-401
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *numbers = malloc(2 * sizeof(int));
    if (numbers == NULL) return 1;
    numbers[0] = 1;
    numbers[1] = 2;
    numbers = realloc(numbers, 4 * sizeof(int));
    if (numbers == NULL) {
        return 1;
    }
    numbers[2] = 3;
    numbers[3] = 4;
    for (int i = 0; i < 4; i++) printf("%d\n", numbers[i]);
    free(numbers);
    return 0;
}
