// judged: insecure CWE-787
// why: size + 7 wraps for a request near SIZE_MAX, aligned becomes 0, and memset writes request bytes past the arena
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARENA_CAPACITY 4096
#define ALIGNMENT 8

typedef struct {
    unsigned char *base;
    size_t used;
    size_t capacity;
} Arena;

int arena_init(Arena *a, size_t capacity)
{
    a->base = malloc(capacity);
    if (!a->base)
        return -1;
    a->used = 0;
    a->capacity = capacity;
    return 0;
}

void *arena_alloc(Arena *a, size_t size)
{
    size_t aligned = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);

    if (a->used + aligned > a->capacity)
        return NULL;

    void *ptr = a->base + a->used;
    a->used += aligned;
    return ptr;
}

void arena_destroy(Arena *a)
{
    free(a->base);
    a->base = NULL;
    a->used = a->capacity = 0;
}

int main(void)
{
    Arena arena;
    size_t request;

    if (arena_init(&arena, ARENA_CAPACITY) != 0) {
        fprintf(stderr, "Failed to create arena\n");
        return 1;
    }

    char *greeting = arena_alloc(&arena, 16);
    if (greeting)
        strcpy(greeting, "hello arena");

    printf("How many bytes do you need? ");
    if (scanf("%zu", &request) == 1) {
        unsigned char *block = arena_alloc(&arena, request);
        if (block == NULL) {
            printf("Arena exhausted\n");
        } else {
            memset(block, 0, request);
            printf("Allocated %zu bytes, %zu used\n", request, arena.used);
        }
    }

    if (greeting)
        printf("%s\n", greeting);
    arena_destroy(&arena);
    return 0;
}
