// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void build(char *out, size_t n, const char *dir) {
    snprintf(out, n, "ls %s", dir);
}

int main(int argc, char *argv[]) {
    char command[300];
    const char *dir = argc > 1 ? argv[1] : ".";
    build(command, sizeof(command), dir);
    return system(command);
}
