// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Usage: %s <username>\n", argv[0]);
        return 1;
    }
    char command[256];
    snprintf(command, sizeof(command), "getent passwd %s", argv[1]);
    int status = system(command);
    printf("%d\n", status);
    return 0;
}
