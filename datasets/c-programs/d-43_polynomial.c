// judged: insecure CWE-787
// why: multiply sets r.degree up to 20 and writes r.coef[0..20] although coef has 11 elements.
#include <stdio.h>

#define MAX_DEGREE 10

typedef struct {
    int degree;
    int coef[MAX_DEGREE + 1];
} Poly;

Poly multiply(Poly a, Poly b) {
    Poly r;
    r.degree = a.degree + b.degree;
    for (int i = 0; i <= r.degree; i++)
        r.coef[i] = 0;
    for (int i = 0; i <= a.degree; i++)
        for (int j = 0; j <= b.degree; j++)
            r.coef[i + j] += a.coef[i] * b.coef[j];
    return r;
}

void readPoly(Poly *p) {
    printf("Enter the degree: ");
    scanf("%d", &p->degree);
    if (p->degree > MAX_DEGREE) p->degree = MAX_DEGREE;
    for (int i = 0; i <= p->degree; i++) {
        printf("Coefficient of x^%d: ", i);
        scanf("%d", &p->coef[i]);
    }
}

int main() {
    Poly a, b, c;
    readPoly(&a);
    readPoly(&b);
    c = multiply(a, b);
    for (int i = c.degree; i >= 0; i--)
        printf("%+dx^%d ", c.coef[i], i);
    printf("\n");
    return 0;
}
