// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *best = NULL;
    char line[64];

    while (fgets(line, sizeof line, stdin)) {
        if (best == NULL || strcmp(line, best) > 0) {
            char *c = malloc(strlen(line) + 1);
            if (c == NULL) {
                free(best);
                return 1;
            }
            strcpy(c, line);
            free(best);
            best = c;
        }
    }
    if (best != NULL) {
        printf("last in order: %s", best);
    }
    free(best);
    return 0;
}
