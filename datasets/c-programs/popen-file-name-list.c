// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

#define CMD_LEN 128

int run(const char *user)
{
    char cmd[CMD_LEN] = "id ";
    strncat(cmd, user, CMD_LEN - strlen(cmd) - 1);
    FILE *p = popen(cmd, "r");
    if (!p) return -1;
    int c;
    while ((c = fgetc(p)) != EOF) putchar(c);
    return pclose(p);
}

int main(int argc, char *argv[])
{
    for (int i = 1; i < argc; i++) {
        int rc = run(argv[i]);
        printf("%s: %d\n", argv[i], rc);
    }
    return 0;
}
