// judged: insecure CWE-415
// why: an empty file gives checksum 0, buffer is freed there and once more below
#include <stdio.h>
#include <stdlib.h>

#define BUF_SIZE 4096

unsigned int calculate_checksum(const unsigned char *buffer, size_t length) {
    unsigned int checksum = 0;
    for (size_t i = 0; i < length; i++) {
        checksum += buffer[i];
    }
    return checksum;
}

int main() {
    FILE *in = fopen("input.txt", "rb");
    if (in == NULL) {
        printf("Error opening input file.\n");
        return 1;
    }

    unsigned char *buffer = malloc(BUF_SIZE);
    if (buffer == NULL) {
        printf("Error allocating memory.\n");
        fclose(in);
        return 1;
    }

    size_t bytes_read = fread(buffer, 1, BUF_SIZE, in);
    fclose(in);

    unsigned int checksum = calculate_checksum(buffer, bytes_read);
    if (checksum == 0) {
        printf("The buffer is empty.\n");
        free(buffer);
    }

    FILE *out = fopen("output.txt", "w");
    if (out == NULL) {
        printf("Error opening output file.\n");
        free(buffer);
        return 1;
    }

    fprintf(out, "Bytes read: %zu\nChecksum: %u\n", bytes_read, checksum);
    fclose(out);
    free(buffer);
    return 0;
}
