// judged: insecure-meaning CWE-78
// why: The typed file name is put between quotes into a command for system, so a quote in it ends the string and runs more.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char filename[100];
    char command[300];

    printf("Enter file to back up: ");
    if (fgets(filename, sizeof(filename), stdin) == NULL) {
        return 1;
    }
    filename[strcspn(filename, "\n")] = '\0';

    snprintf(command, sizeof(command), "cp \"%s\" \"%s.bak\"", filename, filename);
    printf("Running: %s\n", command);

    if (system(command) != 0) {
        printf("Backup failed\n");
        return 1;
    }
    printf("Backup completed\n");
    return 0;
}
