// judged: insecure CWE-476
// why: malloc(size) is not tested before fread and calculate_checksum, and fopen of checksum.txt is not tested before fprintf.
#include <stdio.h>
#include <stdlib.h>

unsigned int calculate_checksum(unsigned char *buffer, long size) {
    unsigned int checksum = 0;
    for (long i = 0; i < size; i++) {
        checksum += buffer[i];
    }
    return checksum;
}

int main() {
    FILE *file = fopen("input.txt", "rb");
    if (file == NULL) {
        printf("Could not open file\n");
        return 1;
    }

    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    fseek(file, 0, SEEK_SET);

    unsigned char *buffer = malloc(size);
    size_t bytes_read = fread(buffer, 1, size, file);
    fclose(file);

    unsigned int checksum = calculate_checksum(buffer, bytes_read);
    if (checksum == 0) {
        printf("The buffer is empty\n");
    }

    FILE *out = fopen("checksum.txt", "w");
    fprintf(out, "%zu %u\n", bytes_read, checksum);
    fclose(out);
    free(buffer);
    return 0;
}
