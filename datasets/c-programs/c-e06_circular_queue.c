// judged: secure
// why: front and rear are kept in 0..SIZE-1 by the modulo and the full and empty tests.
#include <stdio.h>

#define SIZE 5

int queue[SIZE];
int front = -1, rear = -1;

int isFull() {
    return (front == 0 && rear == SIZE - 1) || (front == rear + 1);
}

int isEmpty() {
    return front == -1;
}

void enqueue(int x) {
    if (isFull()) {
        printf("Queue is full\n");
        return;
    }
    if (front == -1) front = 0;
    rear = (rear + 1) % SIZE;
    queue[rear] = x;
    printf("Inserted %d\n", x);
}

int dequeue() {
    if (isEmpty()) {
        printf("Queue is empty\n");
        return -1;
    }
    int x = queue[front];
    if (front == rear) {
        front = rear = -1;
    } else {
        front = (front + 1) % SIZE;
    }
    return x;
}

int main() {
    for (int i = 1; i <= 6; i++)
        enqueue(i * 5);
    printf("Dequeued %d\n", dequeue());
    printf("Dequeued %d\n", dequeue());
    enqueue(99);
    while (!isEmpty())
        printf("Dequeued %d\n", dequeue());
    dequeue();
    return 0;
}
