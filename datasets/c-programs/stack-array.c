// judged: secure
#include <stdio.h>
#include <stdbool.h>

#define MAX_SIZE 100

typedef struct {
    int items[MAX_SIZE];
    int top;
} Stack;

void init(Stack *s) { s->top = -1; }
bool is_empty(const Stack *s) { return s->top == -1; }
bool is_full(const Stack *s) { return s->top == MAX_SIZE - 1; }

bool push(Stack *s, int value) {
    if (is_full(s)) {
        printf("Stack overflow\n");
        return false;
    }
    s->items[++s->top] = value;
    return true;
}

bool pop(Stack *s, int *value) {
    if (is_empty(s)) {
        return false;
    }
    *value = s->items[s->top--];
    return true;
}

int main(void) {
    Stack s;
    init(&s);
    for (int i = 0; i < 150; i++) {
        if (!push(&s, i)) break;
    }
    int v;
    while (pop(&s, &v)) {
        printf("%d ", v);
    }
    printf("\n");
    return 0;
}
