// judged: insecure CWE-787
// more is copied than the second chunk has
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main() {
    char *a = malloc(20);
    char *b = malloc(10);
    if (!a || !b) { free(a); free(b); return 1; }
    memset(a, 'x', 20);
    memcpy(b, a, 20);
    free(a);
    free(b);
    return 0;
}
