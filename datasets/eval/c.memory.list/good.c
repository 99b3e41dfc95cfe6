#include "list.h"
#include <stdlib.h>

int list_drop(struct list *list, int value) {
    int count = 0;

    for (struct node **place = &list->first; *place != NULL;) {
        struct node *node = *place;
        if (node->value == value) {
            *place = node->next;
            free(node);
            count++;
        } else {
            place = &node->next;
        }
    }
    return count;
}
