// judged: insecure CWE-401
// why: three nodes are put in and two taken out: the last node is never freed when main returns
#include <stdio.h>
#include <stdlib.h>

typedef struct Node {
    int data;
    struct Node *next;
} Node;

typedef struct {
    Node *front;
    Node *rear;
    int size;
} Queue;

void initQueue(Queue *q)
{
    q->front = q->rear = NULL;
    q->size = 0;
}

int isEmpty(const Queue *q)
{
    return q->front == NULL;
}

int enqueue(Queue *q, int value)
{
    Node *node = (Node *)malloc(sizeof(Node));
    if (node == NULL) {
        printf("Memory allocation failed\n");
        return 0;
    }
    node->data = value;
    node->next = NULL;
    if (q->rear == NULL)
        q->front = node;
    else
        q->rear->next = node;
    q->rear = node;
    q->size++;
    return 1;
}

int dequeue(Queue *q, int *value)
{
    if (isEmpty(q))
        return 0;
    Node *old = q->front;
    *value = old->data;
    q->front = old->next;
    if (q->front == NULL)
        q->rear = NULL;
    free(old);
    q->size--;
    return 1;
}

int main(void)
{
    Queue q;
    int value;

    initQueue(&q);
    enqueue(&q, 10);
    enqueue(&q, 20);
    enqueue(&q, 30);
    printf("Queue size: %d\n", q.size);

    if (dequeue(&q, &value))
        printf("Dequeued: %d\n", value);
    if (dequeue(&q, &value))
        printf("Dequeued: %d\n", value);

    printf("Queue size: %d\n", q.size);
    return 0;
}
