// judged: insecure CWE-787
// the argument is printed into 50 bytes
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char command[50];

    if (argc < 2) {
        printf("Please enter a username.\n");
        exit(1);
    }
    strcpy(command, "id ");
    strcat(command, argv[1]);
    int exit_status = system(command);
    printf("Exit status: %d\n", exit_status);
    return exit_status;
}
