// judged: secure
// why: realloc with room for have + more + 1 through a tested temporary, everything freed on each way
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *buf = malloc(1024);
    char *line = NULL;
    size_t cap = 0;

    if (buf == NULL) {
        return 1;
    }
    if (fgets(buf, 10, stdin) == NULL) {
        free(buf);
        return 1;
    }
    printf("first: %s\n", buf);

    // the rest of the input, line by line
    while (getline(&line, &cap, stdin) != -1) {
        size_t have = strlen(buf);
        size_t more = strlen(line);
        char *tmp = realloc(buf, have + more + 1);
        if (tmp == NULL) {
            free(line);
            free(buf);
            return 1;
        }
        buf = tmp;
        memcpy(buf + have, line, more + 1);
    }

    printf("%s", buf);
    free(line);
    free(buf);
    return 0;
}
