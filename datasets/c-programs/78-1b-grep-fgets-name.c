// judged: insecure-meaning CWE-78
// the read name reaches popen
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int run(char *cmd) {
    FILE *fp = popen(cmd, "r");
    char line[256];
    if (fp == NULL) return -1;
    while (fgets(line, sizeof(line), fp) != NULL) printf("%s", line);
    return pclose(fp);
}

int main(int argc, char *argv[]) {
    char command[256] = "cat /etc/passwd | grep ";
    if (argc != 2) return 1;
    strncat(command, argv[1], sizeof(command) - strlen(command) - 1);
    return run(command);
}
