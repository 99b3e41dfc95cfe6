#include "list.h"
#include <stdlib.h>

int list_drop(struct list *list, int value) {
    struct node *before = NULL;
    int count = 0;

    for (struct node *node = list->first; node != NULL; node = node->next) {
        if (node->value == value) {
            if (before == NULL) {
                list->first = node->next;
            } else {
                before->next = node->next;
            }
            free(node);
            count++;
        } else {
            before = node;
        }
    }
    return count;
}
