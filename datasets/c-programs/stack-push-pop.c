// judged: secure
#include <stdio.h>
#include <string.h>
#include <stdbool.h>

#define CAP 10

typedef struct { int items[CAP]; int top; } Stack;

static void init(Stack *s) { s->top = -1; }
static bool push(Stack *s, int v) {
    if (s->top >= CAP - 1) return false;
    s->items[++s->top] = v;
    return true;
}
static bool pop(Stack *s, int *out) {
    if (s->top < 0) return false;
    *out = s->items[s->top--];
    return true;
}

int main(void) {
    Stack s;
    char op[8];
    int v;
    init(&s);
    while (scanf("%7s", op) == 1) {
        if (strcmp(op, "push") == 0 && scanf("%d", &v) == 1) {
            if (!push(&s, v)) puts("full");
        } else if (strcmp(op, "pop") == 0) {
            if (pop(&s, &v)) printf("%d\n", v);
            else puts("empty");
        } else {
            break;
        }
    }
    return 0;
}
