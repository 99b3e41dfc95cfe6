// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

#define STACK_MAX 32

static double stack[STACK_MAX];
static int depth;

static int push(double v) {
    if (depth >= STACK_MAX) {
        fprintf(stderr, "stack full\n");
        return -1;
    }
    stack[depth++] = v;
    return 0;
}

static int pop(double *v) {
    if (depth <= 0) {
        fprintf(stderr, "stack empty\n");
        return -1;
    }
    *v = stack[--depth];
    return 0;
}

int main(void) {
    char line[200];
    while (fgets(line, sizeof(line), stdin)) {
        char *save = NULL;
        for (char *t = strtok_r(line, " \n", &save); t != NULL; t = strtok_r(NULL, " \n", &save)) {
            double a, b;
            if (isdigit((unsigned char)t[0])) {
                if (push(strtod(t, NULL)) != 0) return 1;
            } else {
                if (pop(&b) != 0 || pop(&a) != 0) return 1;
                switch (t[0]) {
                case '+': push(a + b); break;
                case '-': push(a - b); break;
                case '*': push(a * b); break;
                case '/':
                    if (b == 0.0) {
                        fprintf(stderr, "division by zero\n");
                        return 1;
                    }
                    push(a / b);
                    break;
                default:
                    fprintf(stderr, "unknown %s\n", t);
                    return 1;
                }
            }
        }
        double top;
        if (pop(&top) == 0) printf("%g\n", top);
    }
    return 0;
}
