// judged: insecure CWE-416
// why: oldest points into the array that later people_add calls move with realloc, it is read after the move
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char name[32];
    int age;
} person;

typedef struct {
    person *items;
    size_t count;
    size_t capacity;
} people;

person *people_add(people *list, const char *name, int age) {
    if (list->count == list->capacity) {
        size_t capacity = list->capacity == 0 ? 2 : list->capacity * 2;
        person *items = realloc(list->items, capacity * sizeof(person));
        if (items == NULL) {
            return NULL;
        }
        list->items = items;
        list->capacity = capacity;
    }
    person *p = &list->items[list->count++];
    snprintf(p->name, sizeof(p->name), "%s", name);
    p->age = age;
    return p;
}

int main(void) {
    people list = { NULL, 0, 0 };
    const char *names[] = { "Anna", "Bert", "Carl", "Dora", "Emil" };

    person *oldest = people_add(&list, "Zoe", 90);
    if (oldest == NULL) {
        fprintf(stderr, "Out of memory\n");
        return 1;
    }

    for (int i = 0; i < 5; i++) {
        if (people_add(&list, names[i], 20 + i) == NULL) {
            fprintf(stderr, "Out of memory\n");
            free(list.items);
            return 1;
        }
    }

    printf("%zu people, the oldest is %s (%d)\n", list.count, oldest->name, oldest->age);

    free(list.items);
    return 0;
}
