// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>

uint32_t calculate_checksum(const uint8_t *buffer, size_t size) {
    uint32_t checksum = 0;
    for (size_t i = 0; i < size; ++i) {
        checksum = (checksum << 1) ^ buffer[i];
    }
    return checksum;
}

int main(void) {
    FILE *file = fopen("input.txt", "rb");
    if (file == NULL) {
        perror("fopen");
        return EXIT_FAILURE;
    }
    fseek(file, 0, SEEK_END);
    long file_size = ftell(file);
    rewind(file);
    if (file_size <= 0) {
        fclose(file);
        return EXIT_FAILURE;
    }
    uint8_t *buffer = (uint8_t *)malloc(file_size);
    if (buffer == NULL) {
        fclose(file);
        return EXIT_FAILURE;
    }
    size_t bytes_read = fread(buffer, 1, file_size, file);
    fclose(file);
    uint32_t checksum = calculate_checksum(buffer, bytes_read);
    free(buffer);
    FILE *out = fopen("output.txt", "w");
    if (out == NULL) {
        perror("fopen");
        return EXIT_FAILURE;
    }
    fprintf(out, "%zu %u\n", bytes_read, (unsigned)checksum);
    fclose(out);
    return EXIT_SUCCESS;
}
