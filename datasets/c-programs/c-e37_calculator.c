// judged: insecure CWE-190
// why: a + b, a - b and a * b on unbounded ints overflow (and INT_MIN / -1 too).
#include <stdio.h>

int main() {
    char op;
    int a, b;

    printf("Enter expression (e.g. 3 + 4): ");
    if (scanf("%d %c %d", &a, &op, &b) != 3) {
        printf("Invalid expression\n");
        return 1;
    }

    switch (op) {
    case '+':
        printf("%d\n", a + b);
        break;
    case '-':
        printf("%d\n", a - b);
        break;
    case '*':
        printf("%d\n", a * b);
        break;
    case '/':
        if (b == 0) {
            printf("Error: division by zero\n");
            return 1;
        }
        printf("%d\n", a / b);
        break;
    default:
        printf("Unknown operator '%c'\n", op);
        return 1;
    }
    return 0;
}
