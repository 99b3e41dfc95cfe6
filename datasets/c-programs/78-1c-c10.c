// judged: insecure-meaning CWE-78
// why: the length is limited to 100, but argv[1] goes unquoted into system()
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char command[128];
    int status;

    if (argc < 2) {
        printf("Please provide a username\n");
        return 1;
    }

    // Make sure that the username is not too long
    if (strlen(argv[1]) > 100) {
        printf("Username is too long\n");
        return 1;
    }

    sprintf(command, "id %s", argv[1]);
    status = system(command);
    printf("Exit status: %d\n", status);
    return 0;
}
