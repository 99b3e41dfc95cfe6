// judged: insecure CWE-476
// why: getenv("HOME") may return NULL and goes to strcpy (a long value would overflow path as well).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char path[256];
    char line[128];

    char *home = getenv("HOME");
    strcpy(path, home);
    strcat(path, "/.myapprc");

    FILE *fp = fopen(path, "r");
    if (!fp) {
        printf("No config found at %s, using defaults\n", path);
        return 0;
    }

    while (fgets(line, sizeof(line), fp)) {
        printf("%s", line);
    }
    fclose(fp);
    return 0;
}
