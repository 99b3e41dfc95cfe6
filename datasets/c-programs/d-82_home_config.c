// judged: insecure CWE-476
// why: getenv("HOME") may return NULL and goes straight into strlen.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char path[256];
    char line[128];

    char *home = getenv("HOME");
    if (strlen(home) > 200) {
        fprintf(stderr, "HOME is too long\n");
        return 1;
    }

    snprintf(path, sizeof(path), "%s/.myapprc", home);
    FILE *f = fopen(path, "r");
    if (f == NULL) {
        printf("No configuration, using defaults\n");
        return 0;
    }
    while (fgets(line, sizeof(line), f) != NULL)
        printf("> %s", line);
    fclose(f);
    return 0;
}
