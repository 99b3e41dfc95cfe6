// judged: secure
#include <stdio.h>

int main(void) {
    double a, b;
    char op;
    printf("Expression: ");
    if (scanf("%lf %c %lf", &a, &op, &b) != 3) {
        printf("Invalid\n");
        return 1;
    }
    switch (op) {
    case '+': printf("%.2f\n", a + b); break;
    case '-': printf("%.2f\n", a - b); break;
    case '*': printf("%.2f\n", a * b); break;
    case '/':
        if (b == 0) {
            printf("Division by zero\n");
            return 1;
        }
        printf("%.2f\n", a / b);
        break;
    default:
        printf("Unknown operator\n");
        return 1;
    }
    return 0;
}
