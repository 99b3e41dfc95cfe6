// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

static int is_valid_username(const char *name) {
    size_t len = strlen(name);
    if (len == 0 || len > 32) {
        return 0;
    }
    for (size_t i = 0; i < len; i++) {
        if (!isalnum((unsigned char)name[i]) && name[i] != '_' && name[i] != '-') {
            return 0;
        }
    }
    return 1;
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <username>\n", argv[0]);
        return 1;
    }
    if (!is_valid_username(argv[1])) {
        fprintf(stderr, "Invalid username\n");
        return 1;
    }
    char command[64];
    snprintf(command, sizeof(command), "id %s", argv[1]);
    int status = system(command);
    if (status != 0) {
        printf("exit status %d\n", status);
    }
    return 0;
}
