// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char command[128] = "id ";
    if (argc != 2) return 1;
    if (strlen(argv[1]) > 100) return 1;
    strcat(command, argv[1]);
    int status = system(command);
    printf("Exit status: %d\n", status);
    return status;
}
