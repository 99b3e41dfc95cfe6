// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

#define LINE_MAX_LEN 1024

static int valid_username(const char *s) {
    size_t n = strlen(s);
    if (n == 0 || n > 32) return 0;
    for (size_t i = 0; i < n; i++) {
        if (!isalnum((unsigned char)s[i]) && s[i] != '_' && s[i] != '-') return 0;
    }
    return 1;
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <username>\n", argv[0]);
        return 1;
    }
    if (!valid_username(argv[1])) {
        fprintf(stderr, "Invalid username\n");
        return 1;
    }
    FILE *fp = fopen("/etc/passwd", "r");
    if (!fp) {
        perror("fopen");
        return 1;
    }
    char line[LINE_MAX_LEN];
    while (fgets(line, sizeof(line), fp)) {
        if (strstr(line, argv[1]) != NULL) {
            fputs(line, stdout);
        }
    }
    fclose(fp);
    return 0;
}
