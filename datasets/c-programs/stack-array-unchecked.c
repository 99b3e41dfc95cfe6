// judged: insecure CWE-787
#include <stdio.h>

#define MAX 5

int stack[MAX];
int top = -1;

void push(int value) {
    stack[++top] = value;
}

int main() {
    for (int i = 0; i < 10; i++) {
        push(i);
    }
    printf("%d\n", stack[top]);
    return 0;
}
