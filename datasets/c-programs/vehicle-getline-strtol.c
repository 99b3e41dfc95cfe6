// judged: secure
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    const char *vehicles[] = {"sedan", "coupe", "hatchback", "wagon"};
    const size_t count = sizeof vehicles / sizeof vehicles[0];
    char *line = NULL;
    size_t len = 0;

    printf("Index? ");
    fflush(stdout);
    if (getline(&line, &len, stdin) == -1) {
        free(line);
        fprintf(stderr, "no input\n");
        return 1;
    }
    char *end;
    unsigned long i = strtoul(line, &end, 10);
    int ok = end != line && (*end == '\n' || *end == '\0');
    free(line);
    if (!ok || i >= count) {
        fprintf(stderr, "bad index\n");
        return 1;
    }
    puts(vehicles[i]);
    return 0;
}
