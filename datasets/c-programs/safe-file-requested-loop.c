// judged: insecure-meaning CWE-22
// the name is not looked through
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAFE_DIRECTORY "/safe/"

int main() {
    char filename[256];
    char filepath[512];
    FILE *file;

    printf("Enter the name of the file: ");
    if (fgets(filename, sizeof(filename), stdin) == NULL) {
        fprintf(stderr, "Error reading filename\n");
        return 1;
    }
    filename[strcspn(filename, "\n")] = 0;
    strcpy(filepath, SAFE_DIRECTORY);
    strncat(filepath, filename, sizeof(filepath) - strlen(filepath) - 1);

    file = fopen(filepath, "r");
    if (file == NULL) {
        perror("Error opening file");
        return 1;
    }
    char buffer[1024];
    size_t bytesRead;
    while ((bytesRead = fread(buffer, 1, sizeof(buffer), file)) > 0) {
        fwrite(buffer, 1, bytesRead, stdout);
    }
    fclose(file);
    return 0;
}
