// judged: insecure CWE-787
// a negative count passes the upper test
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char a[256], b[256];
    int n;
    memset(a, 'x', sizeof a);
    if (scanf("%d", &n) != 1) return 1;
    if (n > 256) return 1;
    memcpy(b, a, n);
    if (n > 0) putchar(b[0]);
    return 0;
}
