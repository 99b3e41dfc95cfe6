// judged: insecure CWE-190
// why: INT_MIN / -1 overflows: only b == 0 is refused before a / b.
#include <stdio.h>

int main() {
    int a, b, result;
    char op;

    printf("Enter an expression (e.g. 3 + 4): ");
    if (scanf("%d %c %d", &a, &op, &b) != 3) {
        printf("Invalid expression\n");
        return 1;
    }

    switch (op) {
        case '%':
            if (b <= 0) {
                printf("Modulus must be positive\n");
                return 1;
            }
            result = a % b;
            break;
        case '/':
            if (b == 0) {
                printf("Division by zero is not allowed\n");
                return 1;
            }
            result = a / b;
            break;
        case '&':
            result = a & b;
            break;
        case '|':
            result = a | b;
            break;
        default:
            printf("Unknown operator\n");
            return 1;
    }

    printf("%d %c %d = %d\n", a, op, b, result);
    return 0;
}
