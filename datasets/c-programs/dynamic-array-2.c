// judged: secure
// why: realloc goes through tmp, growth is guarded, every way frees the vector, and vector_get tests the index
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>

typedef struct {
    int *data;
    size_t size;
    size_t capacity;
} Vector;

void vector_init(Vector *v)
{
    v->data = NULL;
    v->size = 0;
    v->capacity = 0;
}

int vector_push(Vector *v, int value)
{
    if (v->size == v->capacity) {
        size_t new_cap = v->capacity ? v->capacity * 2 : 4;
        if (new_cap < v->capacity || new_cap > SIZE_MAX / sizeof(int))
            return -1;
        int *tmp = realloc(v->data, new_cap * sizeof(int));
        if (tmp == NULL)
            return -1;
        v->data = tmp;
        v->capacity = new_cap;
    }
    v->data[v->size++] = value;
    return 0;
}

int vector_get(const Vector *v, size_t index, int *out)
{
    if (index >= v->size)
        return -1;
    *out = v->data[index];
    return 0;
}

void vector_free(Vector *v)
{
    free(v->data);
    vector_init(v);
}

int main(void)
{
    Vector v;
    vector_init(&v);

    for (int i = 0; i < 10; i++) {
        if (vector_push(&v, i * i) != 0) {
            fprintf(stderr, "Out of memory\n");
            vector_free(&v);
            return EXIT_FAILURE;
        }
    }

    for (size_t i = 0; i < v.size; i++) {
        int value;
        if (vector_get(&v, i, &value) == 0)
            printf("v[%zu] = %d\n", i, value);
    }

    int dummy;
    if (vector_get(&v, 100, &dummy) != 0)
        printf("Index 100 is out of range\n");

    vector_free(&v);
    return EXIT_SUCCESS;
}
