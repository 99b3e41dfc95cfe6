// judged: todo-insecure CWE-457
// the first chunk never got a value
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    int *a = malloc(10 * sizeof(int));
    int *b = malloc(10 * sizeof(int));
    if (a == NULL || b == NULL) {
        free(a);
        free(b);
        return 1;
    }
    memcpy(b, a, 10 * sizeof(int));
    for (int i = 0; i < 10; i++) printf("%d ", b[i]);
    free(a);
    free(b);
    return 0;
}
