// judged: insecure CWE-787
// why: strncat with sizeof(command) as the bound ignores the text already there, a long name overflows command[64] (CWE-78 too)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void run_command(char *username) {
    char command[64] = "cat /etc/passwd | grep ";
    strncat(command, username, sizeof(command));
    system(command);
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <username>\n", argv[0]);
        return 1;
    }
    run_command(argv[1]);
    return 0;
}
