// judged: insecure CWE-787
// why: off grows by the length snprintf wanted, with some 85 known switches it passes 256 and cmd + off is outside
#include <stdio.h>
#include <stdlib.h>

#define CMD_LEN 256

/* Builds "ls -l" with all the given switches that are on the safe list. */
static const char *const known[] = { "-a", "-h", "-r", "-t" };

static int is_known(const char *s)
{
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        const char *a = s, *b = known[i];
        while (*a && *a == *b) {
            a++;
            b++;
        }
        if (*a == *b)
            return 1;
    }
    return 0;
}

int main(int argc, char *argv[])
{
    char cmd[CMD_LEN];
    int off = snprintf(cmd, sizeof(cmd), "ls -l");

    for (int i = 1; i < argc; i++) {
        if (!is_known(argv[i]))
            continue;
        off += snprintf(cmd + off, sizeof(cmd) - off, " %s", argv[i]);
    }

    cmd[off] = '\0';
    return system(cmd) == 0 ? 0 : 1;
}
