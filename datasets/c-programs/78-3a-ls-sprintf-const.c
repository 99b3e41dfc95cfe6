// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main() {
    char command[50];
    char *options = "-l";
    char *directory = "/home";

    sprintf(command, "ls %s %s", options, directory);
    int result = system(command);
    if (result == -1) {
        printf("Command failed\n");
    }
    return 0;
}
