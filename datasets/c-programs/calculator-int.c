// judged: insecure CWE-190
#include <stdio.h>

int main(void) {
    int a, b;
    char op;
    if (scanf("%d %c %d", &a, &op, &b) != 3) return 1;
    if (op == '*') printf("%d\n", a * b);
    return 0;
}
