// judged: secure
// why: Every malloc is checked and the whole list is freed on all paths.
#include <stdio.h>
#include <stdlib.h>

typedef struct Node {
    int data;
    struct Node *next;
} Node;

static int push_front(Node **head, int value)
{
    Node *node = malloc(sizeof(*node));
    if (node == NULL) {
        return -1;
    }
    node->data = value;
    node->next = *head;
    *head = node;
    return 0;
}

static void reverse(Node **head)
{
    Node *prev = NULL;
    Node *cur = *head;
    while (cur != NULL) {
        Node *next = cur->next;
        cur->next = prev;
        prev = cur;
        cur = next;
    }
    *head = prev;
}

static void print_list(const Node *head)
{
    for (; head != NULL; head = head->next) {
        printf("%d -> ", head->data);
    }
    printf("NULL\n");
}

static void free_list(Node *head)
{
    while (head != NULL) {
        Node *next = head->next;
        free(head);
        head = next;
    }
}

int main(void)
{
    Node *head = NULL;

    for (int i = 1; i <= 5; i++) {
        if (push_front(&head, i * 10) != 0) {
            fprintf(stderr, "Out of memory\n");
            free_list(head);
            return 1;
        }
    }

    print_list(head);
    reverse(&head);
    print_list(head);
    free_list(head);
    return 0;
}
