// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    char *buf = (char *)calloc(1024, sizeof(char));
    if (!buf) { return 1; }
    size_t have = 0;
    while (have < 10) {
        size_t n = fread(buf + have, 1, 10 - have, stdin);
        if (n == 0) break;
        have += n;
    }
    printf("%.*s (%zu)\n", (int)have, buf, strlen(buf));
    free(buf);
    return 0;
}
