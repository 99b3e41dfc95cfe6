// judged: secure
// why: realloc and malloc are tested without losing the old list, words have a width, and all is freed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char **items;
    size_t count;
    size_t capacity;
} WordList;

static int add_word(WordList *list, const char *word)
{
    if (list->count == list->capacity) {
        size_t cap = list->capacity ? list->capacity * 2 : 4;
        char **grown = realloc(list->items, cap * sizeof *grown);
        if (grown == NULL)
            return -1;
        list->items = grown;
        list->capacity = cap;
    }
    char *copy = malloc(strlen(word) + 1);
    if (copy == NULL)
        return -1;
    strcpy(copy, word);
    list->items[list->count++] = copy;
    return 0;
}

static void free_words(WordList *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i]);
    free(list->items);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(void)
{
    WordList list = { NULL, 0, 0 };
    char word[64];
    int rc = 0;

    while (scanf("%63s", word) == 1) {
        if (add_word(&list, word) != 0) {
            fprintf(stderr, "out of memory\n");
            rc = 1;
            break;
        }
    }
    if (list.count > 1)
        qsort(list.items, list.count, sizeof *list.items, by_text);
    for (size_t i = 0; i < list.count; i++)
        puts(list.items[i]);
    free_words(&list);
    return rc;
}
