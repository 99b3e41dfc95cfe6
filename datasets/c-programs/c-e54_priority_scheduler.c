// judged: secure
// why: At most eight tasks are in the heap of 32, every index is compared with size, and clock stays small.
#include <stdio.h>
#include <stdlib.h>

#define MAX_TASKS 32

typedef struct {
    int id;
    int priority;
    int remaining;
} Task;

typedef struct {
    Task heap[MAX_TASKS];
    int size;
} PQ;

static void swap(Task *a, Task *b)
{
    Task t = *a;
    *a = *b;
    *b = t;
}

static int pq_push(PQ *q, Task t)
{
    if (q->size >= MAX_TASKS)
        return 0;
    int i = q->size++;
    q->heap[i] = t;
    while (i > 0) {
        int parent = (i - 1) / 2;
        if (q->heap[parent].priority >= q->heap[i].priority)
            break;
        swap(&q->heap[parent], &q->heap[i]);
        i = parent;
    }
    return 1;
}

static int pq_pop(PQ *q, Task *out)
{
    if (q->size == 0)
        return 0;
    *out = q->heap[0];
    q->heap[0] = q->heap[--q->size];
    int i = 0;
    for (;;) {
        int left = 2 * i + 1, right = left + 1, best = i;
        if (left < q->size && q->heap[left].priority > q->heap[best].priority)
            best = left;
        if (right < q->size && q->heap[right].priority > q->heap[best].priority)
            best = right;
        if (best == i)
            break;
        swap(&q->heap[i], &q->heap[best]);
        i = best;
    }
    return 1;
}

int main(void)
{
    PQ q = {.size = 0};
    Task t;
    const int quantum = 3;

    srand(7);
    for (int i = 0; i < 8; i++) {
        t.id = i;
        t.priority = rand() % 10;
        t.remaining = 1 + rand() % 8;
        pq_push(&q, t);
    }

    int clock = 0;
    while (pq_pop(&q, &t)) {
        int run = t.remaining < quantum ? t.remaining : quantum;
        t.remaining -= run;
        clock += run;
        printf("t=%3d task %d (prio %d) ran %d\n", clock, t.id, t.priority, run);
        if (t.remaining > 0) {
            if (t.priority > 0)
                t.priority--;
            pq_push(&q, t);
        }
    }
    return 0;
}
