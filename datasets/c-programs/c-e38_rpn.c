// judged: secure
// why: The arithmetic is done in long long and range-checked, the stack depth is tested and division by zero refused.
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH 32

static bool apply(char op, int a, int b, int *res)
{
    long long r;

    switch (op) {
    case '+': r = (long long)a + b; break;
    case '-': r = (long long)a - b; break;
    case '*': r = (long long)a * b; break;
    case '/':
        if (b == 0)
            return false;
        r = (long long)a / b;
        break;
    default:
        return false;
    }
    if (r < INT_MIN || r > INT_MAX)
        return false;
    *res = (int)r;
    return true;
}

static bool eval(char *expr, int *result)
{
    int stack[DEPTH];
    size_t top = 0;

    for (char *tok = strtok(expr, " \t\n"); tok; tok = strtok(NULL, " \t\n")) {
        char *end;
        errno = 0;
        long v = strtol(tok, &end, 10);

        if (end != tok && *end == '\0') {
            if (errno || v < INT_MIN || v > INT_MAX || top == DEPTH)
                return false;
            stack[top++] = (int)v;
        } else if (tok[1] == '\0' && top >= 2) {
            int r;
            if (!apply(tok[0], stack[top - 2], stack[top - 1], &r))
                return false;
            top -= 2;
            stack[top++] = r;
        } else {
            return false;
        }
    }
    if (top != 1)
        return false;
    *result = stack[0];
    return true;
}

int main(void)
{
    char line[256];
    int r;

    while (printf("> "), fflush(stdout), fgets(line, sizeof line, stdin)) {
        if (eval(line, &r))
            printf("= %d\n", r);
        else
            printf("error\n");
    }
    return 0;
}
