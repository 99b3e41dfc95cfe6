// judged: secure
// why: push and pop test the bounds of the fixed array before each access.
#include <stdbool.h>
#include <stdio.h>

#define CAPACITY 8

typedef struct {
    int data[CAPACITY];
    int top;
} Stack;

static void stack_init(Stack *s) { s->top = 0; }

static bool stack_push(Stack *s, int v)
{
    if (s->top == CAPACITY)
        return false;
    s->data[s->top++] = v;
    return true;
}

static bool stack_pop(Stack *s, int *out)
{
    if (s->top == 0)
        return false;
    *out = s->data[--s->top];
    return true;
}

int main(void)
{
    Stack s;
    int v;

    stack_init(&s);
    for (int i = 0; i < 10; i++) {
        if (!stack_push(&s, i * i))
            printf("push %d: stack full\n", i * i);
    }
    while (stack_pop(&s, &v))
        printf("popped %d\n", v);
    if (!stack_pop(&s, &v))
        printf("stack empty\n");
    return 0;
}
