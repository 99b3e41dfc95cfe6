// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>

#define STACK_MAX 8

static int stack[STACK_MAX];
static int depth = 0;

static void push(int v) {
    stack[depth++] = v;
}

int main(void) {
    int v;
    while (scanf("%d", &v) == 1) {
        push(v);
    }
    for (int i = 0; i < STACK_MAX; i++) printf("%d\n", stack[i]);
    return 0;
}
