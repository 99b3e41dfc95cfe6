// judged: secure
// why: a line of 100 bytes has at most 50 fields, and there is room for 64
#include <stdio.h>
#include <string.h>

int main(void)
{
    char line[101];
    char *fields[64];
    int n = 0;
    if (fgets(line, sizeof line, stdin) == NULL)
        return 1;
    char *f = strtok(line, " ");
    while (f != NULL) {
        fields[n++] = f;
        f = strtok(NULL, " ");
    }
    for (int i = n; i-- > 0;)
        printf("%s ", fields[i]);
    return 0;
}
