// judged: insecure CWE-787
// sprintf of an argument into 100 bytes
#include <stdio.h>
#include <stdlib.h>

void executeCommand(const char *command) {
    system(command);
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <username>\n", argv[0]);
        return 1;
    }
    char command[100];
    sprintf(command, "cat /etc/passwd | grep %s", argv[1]);
    executeCommand(command);
    return 0;
}
