// judged: secure
// why: realloc is checked through a temporary and the array is freed on all paths.
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int *data;
    size_t size;
    size_t capacity;
} Vec;

static int vec_push(Vec *v, int value)
{
    if (v->size == v->capacity) {
        size_t cap = v->capacity ? v->capacity * 2 : 4;
        int *p = realloc(v->data, cap * sizeof *p);
        if (p == NULL)
            return -1;
        v->data = p;
        v->capacity = cap;
    }
    v->data[v->size++] = value;
    return 0;
}

static void vec_free(Vec *v)
{
    free(v->data);
    v->data = NULL;
    v->size = v->capacity = 0;
}

int main(void)
{
    Vec v = {NULL, 0, 0};

    for (int i = 0; i < 20; i++) {
        if (vec_push(&v, i * 3) != 0) {
            fprintf(stderr, "out of memory\n");
            vec_free(&v);
            return 1;
        }
    }
    for (size_t i = 0; i < v.size; i++)
        printf("%d%c", v.data[i], i + 1 == v.size ? '\n' : ' ');
    vec_free(&v);
    return 0;
}
