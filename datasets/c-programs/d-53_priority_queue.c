// judged: secure
// why: the allocation is tested and freed, push refuses a full heap and children are compared with size.
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int *data;
    int size;
    int capacity;
} Heap;

int heap_init(Heap *h, int capacity) {
    h->data = malloc(sizeof(int) * capacity);
    if (h->data == NULL)
        return -1;
    h->size = 0;
    h->capacity = capacity;
    return 0;
}

int heap_push(Heap *h, int value) {
    if (h->size == h->capacity)
        return -1;
    int i = h->size++;
    while (i > 0 && h->data[(i - 1) / 2] > value) {
        h->data[i] = h->data[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    h->data[i] = value;
    return 0;
}

int heap_pop(Heap *h, int *out) {
    if (h->size == 0)
        return -1;
    *out = h->data[0];
    int last = h->data[--h->size];
    int i = 0;
    while (2 * i + 1 < h->size) {
        int child = 2 * i + 1;
        if (child + 1 < h->size && h->data[child + 1] < h->data[child])
            child++;
        if (last <= h->data[child])
            break;
        h->data[i] = h->data[child];
        i = child;
    }
    h->data[i] = last;
    return 0;
}

int main(void) {
    Heap h;
    int v, values[] = {5, 9, 1, 7, 3};

    if (heap_init(&h, 8) != 0) {
        fprintf(stderr, "no memory\n");
        return 1;
    }
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        heap_push(&h, values[i]);
    while (heap_pop(&h, &v) == 0)
        printf("%d ", v);
    printf("\n");
    free(h.data);
    return 0;
}
