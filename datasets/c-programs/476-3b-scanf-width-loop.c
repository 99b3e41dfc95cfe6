// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char *buf = malloc(1024);
    int n, lines = 0;
    if (buf == NULL) {
        return 1;
    }
    while ((n = scanf("%1023[^\n]", buf)) != EOF) {
        if (n == 1) {
            lines++;
            printf("%d: %s\n", lines, buf);
        }
        getchar();
    }
    free(buf);
    return 0;
}
