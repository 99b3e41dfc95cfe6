// judged: insecure CWE-401
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int id;
    int *values;
} Box;

int main(void) {
    Box *b = malloc(sizeof(Box));
    if (!b) return 1;
    b->values = malloc(4 * sizeof(int));
    if (!b->values) {
        free(b);
        return 1;
    }
    b->id = 1;
    b->values[0] = 3;
    printf("%d %d\n", b->id, b->values[0]);
    free(b);
    return 0;
}
