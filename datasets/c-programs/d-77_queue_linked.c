// judged: insecure CWE-416
// why: dequeue leaves rear pointing to the freed last node, and the next enqueue writes q->rear->next.
#include <stdio.h>
#include <stdlib.h>

typedef struct node {
    int value;
    struct node *next;
} node;

typedef struct {
    node *front;
    node *rear;
} queue;

void enqueue(queue *q, int value) {
    node *n = malloc(sizeof(node));
    if (n == NULL) return;
    n->value = value;
    n->next = NULL;
    if (q->rear == NULL) {
        q->front = n;
    } else {
        q->rear->next = n;
    }
    q->rear = n;
}

int dequeue(queue *q) {
    if (q->front == NULL) return -1;
    node *n = q->front;
    int value = n->value;
    q->front = n->next;
    free(n);
    return value;
}

int main() {
    queue q = {NULL, NULL};
    enqueue(&q, 10);
    enqueue(&q, 20);
    printf("%d\n", dequeue(&q));
    printf("%d\n", dequeue(&q));
    enqueue(&q, 30);
    printf("%d\n", dequeue(&q));
    return 0;
}
