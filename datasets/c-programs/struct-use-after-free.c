// judged: insecure CWE-416
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int id;
    int *values;
} Box;

Box *make_box(int id) {
    Box *b = malloc(sizeof(Box));
    if (!b) return NULL;
    b->values = malloc(4 * sizeof(int));
    if (!b->values) {
        free(b);
        return NULL;
    }
    for (int i = 0; i < 4; i++) b->values[i] = i;
    b->id = id;
    return b;
}

int main(void) {
    Box *b = make_box(7);
    if (!b) return 1;
    free(b);
    free(b->values);
    return 0;
}
