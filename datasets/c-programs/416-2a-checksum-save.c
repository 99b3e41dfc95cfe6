// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define BUFFER_SIZE 1024

unsigned int calculate_checksum(const unsigned char *buffer, size_t len) {
    unsigned int sum = 0;
    for (size_t i = 0; i < len; i++) {
        sum += buffer[i];
    }
    return sum;
}

int main() {
    unsigned char buffer[BUFFER_SIZE];
    FILE *in = fopen("input.txt", "rb");
    if (in == NULL) {
        perror("input.txt");
        return 1;
    }
    size_t bytes_read = fread(buffer, 1, BUFFER_SIZE, in);
    fclose(in);

    unsigned int checksum = calculate_checksum(buffer, bytes_read);
    if (checksum == 0) {
        printf("The buffer is empty.\n");
    }

    FILE *out = fopen("output.txt", "w");
    if (out == NULL) {
        perror("output.txt");
        return 1;
    }
    fprintf(out, "Bytes read: %zu\nChecksum: %u\n", bytes_read, checksum);
    fclose(out);
    return 0;
}
