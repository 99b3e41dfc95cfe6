// judged: insecure CWE-190
// why: the sizes are checked, but the elements are any ints: a[i][k] * b[k][j] and the += overflow int
#include <stdio.h>

#define MAX 10

int readMatrix(int m[MAX][MAX], int rows, int cols, const char *name)
{
    printf("Enter elements of matrix %s (%d x %d):\n", name, rows, cols);
    for (int i = 0; i < rows; i++) {
        for (int j = 0; j < cols; j++) {
            if (scanf("%d", &m[i][j]) != 1) {
                printf("Invalid input.\n");
                return 0;
            }
        }
    }
    return 1;
}

int main(void)
{
    int a[MAX][MAX], b[MAX][MAX], result[MAX][MAX];
    int r1, c1, r2, c2;

    printf("Enter rows and columns of first matrix: ");
    if (scanf("%d %d", &r1, &c1) != 2)
        return 1;
    printf("Enter rows and columns of second matrix: ");
    if (scanf("%d %d", &r2, &c2) != 2)
        return 1;

    if (r1 < 1 || r1 > MAX || c1 < 1 || c1 > MAX ||
        r2 < 1 || r2 > MAX || c2 < 1 || c2 > MAX) {
        printf("Dimensions must be between 1 and %d.\n", MAX);
        return 1;
    }
    if (c1 != r2) {
        printf("Matrices cannot be multiplied.\n");
        return 1;
    }

    if (!readMatrix(a, r1, c1, "A") || !readMatrix(b, r2, c2, "B"))
        return 1;

    for (int i = 0; i < r1; i++) {
        for (int j = 0; j < c2; j++) {
            result[i][j] = 0;
            for (int k = 0; k < c1; k++)
                result[i][j] += a[i][k] * b[k][j];
        }
    }

    printf("Product:\n");
    for (int i = 0; i < r1; i++) {
        for (int j = 0; j < c2; j++)
            printf("%d ", result[i][j]);
        printf("\n");
    }
    return 0;
}
