// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <ctype.h>
#include <string.h>

static int valid(const char *name) {
    size_t n = strlen(name);
    if (n == 0 || n > 31) return 0;
    if (!islower((unsigned char)name[0]) && name[0] != '_') return 0;
    for (size_t i = 1; i < n; i++) {
        unsigned char c = (unsigned char)name[i];
        if (!(islower(c) || isdigit(c) || c == '_' || c == '-')) return 0;
    }
    return 1;
}

int main(int argc, char **argv) {
    char command[64];
    if (argc != 2 || !valid(argv[1])) {
        fprintf(stderr, "invalid username\n");
        return 1;
    }
    snprintf(command, sizeof command, "id %s", argv[1]);
    int rc = system(command);
    printf("exit status %d\n", rc);
    return rc != 0;
}
