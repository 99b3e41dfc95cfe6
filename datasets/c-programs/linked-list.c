// judged: secure
#include <stdio.h>
#include <stdlib.h>

typedef struct Node {
    int data;
    struct Node *next;
} Node;

Node *create_node(int data) {
    Node *node = (Node *)malloc(sizeof(Node));
    if (node == NULL) {
        fprintf(stderr, "Memory allocation failed\n");
        return NULL;
    }
    node->data = data;
    node->next = NULL;
    return node;
}

int append(Node **head, int data) {
    Node *node = create_node(data);
    if (node == NULL) return -1;
    if (*head == NULL) {
        *head = node;
        return 0;
    }
    Node *current = *head;
    while (current->next != NULL) {
        current = current->next;
    }
    current->next = node;
    return 0;
}

void delete_value(Node **head, int data) {
    Node *current = *head;
    Node *previous = NULL;
    while (current != NULL && current->data != data) {
        previous = current;
        current = current->next;
    }
    if (current == NULL) return;
    if (previous == NULL) *head = current->next;
    else previous->next = current->next;
    free(current);
}

void print_list(const Node *head) {
    for (const Node *n = head; n != NULL; n = n->next) {
        printf("%d -> ", n->data);
    }
    printf("NULL\n");
}

void free_list(Node *head) {
    while (head != NULL) {
        Node *next = head->next;
        free(head);
        head = next;
    }
}

int main(void) {
    Node *head = NULL;
    for (int i = 1; i <= 5; i++) {
        if (append(&head, i * 10) != 0) {
            free_list(head);
            return 1;
        }
    }
    print_list(head);
    delete_value(&head, 30);
    print_list(head);
    free_list(head);
    return 0;
}
