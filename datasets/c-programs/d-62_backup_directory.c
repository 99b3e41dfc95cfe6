// judged: insecure-meaning CWE-78
// why: the typed directory goes into the system() command; double quotes do not stop $() or a quote.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char directory[128];
    char command[512];

    printf("Directory to back up: ");
    if (fgets(directory, sizeof(directory), stdin) == NULL) {
        fprintf(stderr, "No directory given\n");
        return 1;
    }
    directory[strcspn(directory, "\n")] = '\0';

    if (strlen(directory) == 0) {
        fprintf(stderr, "Directory name is empty\n");
        return 1;
    }

    snprintf(command, sizeof(command), "tar -czf backup.tar.gz \"%s\"", directory);
    printf("Running: %s\n", command);

    int status = system(command);
    if (status != 0) {
        fprintf(stderr, "Backup failed (status %d)\n", status);
        return 1;
    }
    printf("Backup complete\n");
    return 0;
}
