// judged: insecure CWE-775
// the first file is not closed when the second cannot be opened
#include <stdio.h>
#include <stdlib.h>

#define BUFFER_SIZE 1024

int calculateChecksum(char *buffer, int size) {
    int checksum = 0;
    int i;
    for (i = 0; i < size; i++) {
        checksum += buffer[i];
    }
    return checksum;
}

int main() {
    FILE *inputFile, *outputFile;
    char buffer[BUFFER_SIZE];
    int bytesRead, checksum;

    inputFile = fopen("input.txt", "r");
    if (inputFile == NULL) {
        printf("Error opening input file.\n");
        return 1;
    }
    bytesRead = fread(buffer, sizeof(char), BUFFER_SIZE, inputFile);
    checksum = calculateChecksum(buffer, bytesRead);
    if (checksum == 0) {
        printf("The buffer is empty.\n");
    }

    outputFile = fopen("output.txt", "w");
    if (outputFile == NULL) {
        printf("Error opening output file.\n");
        return 1;
    }
    fprintf(outputFile, "Bytes read: %d\nChecksum: %d\n", bytesRead, checksum);
    fclose(inputFile);
    fclose(outputFile);
    return 0;
}
