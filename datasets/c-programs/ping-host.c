// judged: secure
// why: only letters, digits, '.' and '-' (not first) of at most 63 characters reach the command line, and popen is closed
#include <stdio.h>
#include <string.h>
#include <ctype.h>

static int valid_hostname(const char *h)
{
    size_t len = strlen(h);
    if (len == 0 || len > 63)
        return 0;
    if (!isalnum((unsigned char)h[0]))
        return 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)h[i];
        if (!isalnum(c) && c != '.' && c != '-')
            return 0;
    }
    return 1;
}

int main(void)
{
    char host[80];
    char cmd[128];
    char line[256];

    printf("Host to ping: ");
    if (fgets(host, sizeof(host), stdin) == NULL)
        return 1;
    host[strcspn(host, "\n")] = '\0';

    if (!valid_hostname(host)) {
        fprintf(stderr, "Invalid host name\n");
        return 1;
    }

    snprintf(cmd, sizeof(cmd), "/bin/ping -c 1 %s", host);
    FILE *p = popen(cmd, "r");
    if (p == NULL) {
        perror("popen");
        return 1;
    }
    while (fgets(line, sizeof(line), p) != NULL)
        fputs(line, stdout);

    int status = pclose(p);
    printf("exit status: %d\n", status);
    return 0;
}
