// judged: secure
// why: "ls -l /tmp" needs 11 bytes of command[16] and is constant
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char command[16];
    const char *options = "-l";
    const char *directory = "/tmp";

    sprintf(command, "ls %s %s", options, directory);
    int ret = system(command);
    if (ret == -1) {
        perror("system");
        return 1;
    }
    return 0;
}
