// judged: secure
// why: fopen tested, fgets bounded by sizeof, lineno stops at 1001
#include <stdio.h>

int main(void)
{
    FILE *fp;
    char line[256];
    int lineno = 1;

    fp = fopen("/safe/data.txt", "r");
    if (fp == NULL) {
        perror("fopen");
        return 1;
    }

    while (lineno <= 1000 && fgets(line, sizeof(line), fp) != NULL) {
        printf("%4d  %s", lineno++, line);
    }

    fclose(fp);
    return 0;
}
