// judged: secure
// why: the builder grows by doubling until what is added and the NUL fit; failures free what was there
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *data;
    size_t length;
    size_t capacity;
} Builder;

static int add(Builder *b, const char *text)
{
    size_t more = strlen(text);
    if (b->length + more + 1 > b->capacity) {
        size_t capacity = b->capacity ? b->capacity : 16;
        while (capacity < b->length + more + 1)
            capacity *= 2;
        char *data = realloc(b->data, capacity);
        if (data == NULL)
            return 0;
        b->data = data;
        b->capacity = capacity;
    }
    memcpy(b->data + b->length, text, more + 1);
    b->length += more;
    return 1;
}

int main(void)
{
    Builder b = {NULL, 0, 0};
    char line[128];
    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (!add(&b, line) || !add(&b, ", ")) {
            free(b.data);
            return 1;
        }
    }
    if (b.data != NULL)
        printf("%s\n", b.data);
    free(b.data);
    return 0;
}
