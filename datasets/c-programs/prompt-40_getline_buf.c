// judged: insecure CWE-787
// why: If the line begins with a NUL byte strlen is 0 and buf[strlen(buf) - 1] writes before the block.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *buf = malloc(1024);
    if (buf == NULL)
        return 1;

    if (fgets(buf, 10, stdin) != NULL) {
        buf[strlen(buf) - 1] = '\0';
        printf("Read: %s\n", buf);
    }

    free(buf);
    return 0;
}
