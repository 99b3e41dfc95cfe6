// judged: secure
#include <stdio.h>
#include <stdlib.h>

typedef struct node {
    int value;
    struct node *next;
} node_t;

static void push(node_t **head, int value) {
    node_t *n = malloc(sizeof(node_t));
    if (n == NULL) {
        perror("malloc");
        abort();
    }
    n->value = value;
    n->next = *head;
    *head = n;
}

static int nth(const node_t *head, int index, int *out) {
    while (head != NULL && index > 0) {
        head = head->next;
        index--;
    }
    if (head == NULL || index < 0) {
        return 0;
    }
    *out = head->value;
    return 1;
}

int main(void) {
    node_t *head = NULL;
    int index, value;

    for (int i = 5; i > 0; i--) {
        push(&head, i * i);
    }
    if (scanf("%d", &index) == 1 && nth(head, index, &value)) {
        printf("%d\n", value);
    } else {
        puts("nothing there");
    }
    while (head) {
        node_t *next = head->next;
        free(head);
        head = next;
    }
    return 0;
}
