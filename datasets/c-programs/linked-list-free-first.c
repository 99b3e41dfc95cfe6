// judged: insecure CWE-416
#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

struct node *push(struct node *head, int value) {
    struct node *n = malloc(sizeof(struct node));
    if (n == NULL) exit(1);
    n->value = value;
    n->next = head;
    return n;
}

void free_list(struct node *head) {
    struct node *current = head;
    while (current != NULL) {
        free(current);
        current = current->next;
    }
}

int main() {
    struct node *head = NULL;
    head = push(head, 1);
    head = push(head, 2);
    free_list(head);
    return 0;
}
