// judged: secure
// why: arithmetic on ints is done in long long, push refuses what does not fit in int, the divisor is tested and the stack bounds hold on both ends
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>
#include <errno.h>

#define STACK_MAX 32

typedef struct {
    int items[STACK_MAX];
    int top;
} Stack;

static int push(Stack *s, long long v)
{
    if (s->top >= STACK_MAX || v < INT_MIN || v > INT_MAX)
        return 0;
    s->items[s->top++] = (int)v;
    return 1;
}

static int pop(Stack *s, int *v)
{
    if (s->top <= 0)
        return 0;
    *v = s->items[--s->top];
    return 1;
}

int main(void)
{
    char line[512];
    Stack st;
    st.top = 0;

    printf("RPN expression: ");
    if (fgets(line, sizeof line, stdin) == NULL)
        return 1;

    for (char *tok = strtok(line, " \t\n"); tok; tok = strtok(NULL, " \t\n")) {
        long long r;

        if (strlen(tok) == 1 && strchr("+-*/", tok[0])) {
            int a, b;
            if (!pop(&st, &b) || !pop(&st, &a)) {
                fprintf(stderr, "stack underflow\n");
                return 1;
            }
            switch (tok[0]) {
            case '+': r = (long long)a + b; break;
            case '-': r = (long long)a - b; break;
            case '*': r = (long long)a * b; break;
            default:
                if (b == 0) {
                    fprintf(stderr, "division by zero\n");
                    return 1;
                }
                r = (long long)a / b;
                break;
            }
        } else {
            char *end;
            errno = 0;
            r = strtoll(tok, &end, 10);
            if (errno != 0 || end == tok || *end != '\0') {
                fprintf(stderr, "bad token: %s\n", tok);
                return 1;
            }
        }
        if (!push(&st, r)) {
            fprintf(stderr, "stack full or number out of range\n");
            return 1;
        }
    }

    int result;
    if (!pop(&st, &result) || st.top != 0) {
        fprintf(stderr, "malformed expression\n");
        return 1;
    }
    printf("%d\n", result);
    return 0;
}
