// judged: insecure-meaning CWE-78
// why: the directory read from stdin goes unquoted into system()
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char directory[100];
    char command[120];

    printf("Enter the directory to list: ");
    if (fgets(directory, sizeof(directory), stdin) == NULL) {
        return 1;
    }
    directory[strcspn(directory, "\n")] = '\0';

    snprintf(command, sizeof(command), "ls -la %s", directory);
    printf("Running: %s\n", command);

    return system(command);
}
