// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int rows, cols;
    if (scanf("%d %d", &rows, &cols) != 2) return 1;
    if (rows <= 0 || cols <= 0 || rows > 100 || cols > 100) {
        printf("Bad size\n");
        return 1;
    }
    int **m = malloc(rows * sizeof(int *));
    if (m == NULL) return 1;
    for (int i = 0; i < rows; i++) {
        m[i] = malloc(cols * sizeof(int));
        if (m[i] == NULL) {
            for (int j = 0; j < i; j++) free(m[j]);
            free(m);
            return 1;
        }
        for (int j = 0; j < cols; j++) m[i][j] = i + j;
    }
    printf("%d\n", m[rows - 1][cols - 1]);
    for (int i = 0; i < rows; i++) free(m[i]);
    free(m);
    return 0;
}
