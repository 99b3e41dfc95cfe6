// judged: insecure CWE-787
// why: a byte of 128 or more is a negative char, histogram[(int)buffer[i]]++ writes before the array
#include <stdio.h>
#include <stdlib.h>

int main() {
    int histogram[256] = {0};
    char buffer[512];
    unsigned int checksum = 0;

    FILE *fp = fopen("input.txt", "r");
    if (fp == NULL) {
        perror("Error opening file");
        return EXIT_FAILURE;
    }

    size_t bytes = fread(buffer, sizeof(char), sizeof(buffer), fp);
    fclose(fp);

    for (size_t i = 0; i < bytes; i++) {
        histogram[(int)buffer[i]]++;
        checksum += (unsigned char)buffer[i];
    }

    if (checksum == 0) {
        printf("The buffer is empty\n");
        return EXIT_SUCCESS;
    }

    FILE *out = fopen("checksum.txt", "w");
    if (out == NULL) {
        perror("Error opening output file");
        return EXIT_FAILURE;
    }
    fprintf(out, "%zu bytes, checksum %u, %d spaces\n", bytes, checksum, histogram[' ']);
    fclose(out);
    return EXIT_SUCCESS;
}
