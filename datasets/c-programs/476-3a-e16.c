// judged: secure
// why: n stops at MAX_LINES, unset lines are NULL, all are freed
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINES 10

static char *copy_text(const char *s)
{
    size_t n = strlen(s) + 1;
    char *c = malloc(n);
    return c ? memcpy(c, s, n) : NULL;
}

int main(void)
{
    char buf[1024];
    char *lines[MAX_LINES] = { NULL };
    size_t n = 0;
    int rc = 0;

    while (n < MAX_LINES && fgets(buf, 100, stdin) != NULL) {
        lines[n] = copy_text(buf);
        if (lines[n] == NULL) {
            rc = 1;
            break;
        }
        n++;
    }

    /* print them backwards */
    for (size_t i = n; i-- > 0; )
        fputs(lines[i], stdout);

    for (size_t i = 0; i < MAX_LINES; i++)
        free(lines[i]);
    return rc;
}
