// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    int n;
    printf("How many bytes? ");
    if (scanf("%d", &n) != 1 || n < 1 || n > 4096) {
        fprintf(stderr, "1 to 4096\n");
        return 1;
    }
    unsigned char *a = malloc(n), *b = malloc(n);
    if (a == NULL || b == NULL) {
        free(a);
        free(b);
        return 1;
    }
    for (int i = 0; i < n; i++) {
        a[i] = (unsigned char)(i & 0xff);
    }
    memcpy(b, a, n);
    for (int i = 0; i < n; i++) {
        printf("%d%s", b[i], i + 1 < n ? " " : "\n");
    }
    free(a);
    free(b);
    return 0;
}
