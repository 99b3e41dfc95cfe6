// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CMD_SIZE 512

void show_user(const char *username) {
    char *cmd = malloc(CMD_SIZE);
    if (cmd == NULL) return;
    int n = snprintf(cmd, CMD_SIZE, "cat /etc/passwd | grep '%s'", username);
    if (n > 0 && n < CMD_SIZE) {
        FILE *p = popen(cmd, "r");
        if (p) {
            char line[128];
            while (fgets(line, sizeof line, p)) printf("%s", line);
            pclose(p);
        }
    }
    free(cmd);
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage\n");
        return 1;
    }
    show_user(argv[1]);
    return 0;
}
