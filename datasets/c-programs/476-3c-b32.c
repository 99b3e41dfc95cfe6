// judged: secure
// why: malloc and fgets tested, strcspn gives an index inside the string
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *buf = malloc(1024);
    if (!buf) { return 1; }

    if (fgets(buf, 10, stdin)) {
        buf[strcspn(buf, "\n")] = '\0';
        printf("%s\n", buf);
    } else {
        printf("no input\n");
    }
    free(buf);
    return 0;
}
