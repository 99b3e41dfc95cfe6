// judged: insecure CWE-125
#include <stdio.h>

int main(void) {
    int m[2][3] = {{1, 2, 3}, {4, 5, 6}};
    int total = 0;
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j <= 3; j++) total += m[i][j];
    }
    printf("%d\n", total);
    return 0;
}
