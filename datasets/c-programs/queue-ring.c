// judged: secure
#include <stdio.h>

#define SIZE 5

typedef struct {
    int items[SIZE];
    int front, rear, count;
} Queue;

int enqueue(Queue *q, int v) {
    if (q->count == SIZE) return 0;
    q->items[q->rear] = v;
    q->rear = (q->rear + 1) % SIZE;
    q->count++;
    return 1;
}

int dequeue(Queue *q, int *v) {
    if (q->count == 0) return 0;
    *v = q->items[q->front];
    q->front = (q->front + 1) % SIZE;
    q->count--;
    return 1;
}

int main(void) {
    Queue q = {{0}, 0, 0, 0};
    int n, v;
    while (scanf("%d", &n) == 1) {
        if (!enqueue(&q, n)) {
            if (dequeue(&q, &v)) printf("dropped %d\n", v);
            enqueue(&q, n);
        }
    }
    while (dequeue(&q, &v)) printf("%d\n", v);
    return 0;
}
