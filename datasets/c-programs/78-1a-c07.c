// judged: secure
// why: the name is at most 32 characters of a-z 0-9 _ - so it fits into cmd[52] and can not carry shell signs
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define MAX_USER 32

static int valid_username(const char *u)
{
    size_t i;

    if (!islower((unsigned char)u[0]) && u[0] != '_')
        return 0;
    for (i = 1; u[i] != '\0'; i++) {
        if (i >= MAX_USER)
            return 0;
        if (!islower((unsigned char)u[i]) && !isdigit((unsigned char)u[i])
            && u[i] != '_' && u[i] != '-')
            return 0;
    }
    return 1;
}

int main(int argc, char **argv)
{
    char cmd[20 + MAX_USER];
    char line[512];
    FILE *out;

    if (argc != 2 || !valid_username(argv[1])) {
        fprintf(stderr, "usage: userinfo NAME\n");
        return 2;
    }

    sprintf(cmd, "getent passwd %s", argv[1]);
    out = popen(cmd, "r");
    if (out == NULL) {
        perror("popen");
        return 1;
    }
    if (fgets(line, sizeof line, out) != NULL)
        fputs(line, stdout);
    else
        printf("no such user\n");
    return pclose(out) == 0 ? 0 : 1;
}
