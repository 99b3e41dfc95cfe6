// judged: insecure CWE-787
// why: sprintf puts argv[1] of any length into cmd[128] (and the command goes to system).
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    char cmd[128];

    if (argc > 1) {
        sprintf(cmd, "ls -la %s", argv[1]);
    } else {
        sprintf(cmd, "ls -la %s", ".");
    }

    int ret = system(cmd);
    if (ret == -1) {
        perror("system");
        return 1;
    }
    return 0;
}
