// judged: secure
// why: constant 4 by 4 matrix, all indices below n, and a pivot near zero returns before the division.
#include <stdio.h>
#include <math.h>

#define MAXN 4

double determinant(double m[MAXN][MAXN], int n) {
    double det = 1.0;
    for (int k = 0; k < n; k++) {
        int pivot = k;
        for (int i = k + 1; i < n; i++) {
            if (fabs(m[i][k]) > fabs(m[pivot][k]))
                pivot = i;
        }
        if (fabs(m[pivot][k]) < 1e-12)
            return 0.0;
        if (pivot != k) {
            for (int j = 0; j < n; j++) {
                double t = m[k][j];
                m[k][j] = m[pivot][j];
                m[pivot][j] = t;
            }
            det = -det;
        }
        det *= m[k][k];
        for (int i = k + 1; i < n; i++) {
            double f = m[i][k] / m[k][k];
            for (int j = k; j < n; j++)
                m[i][j] -= f * m[k][j];
        }
    }
    return det;
}

int main(void) {
    double m[MAXN][MAXN] = {
        { 2, -1,  0,  3},
        { 1,  4, -2,  1},
        { 0,  5,  1, -3},
        { 3,  0,  2,  2}
    };

    printf("Determinant = %g\n", determinant(m, MAXN));
    return 0;
}
