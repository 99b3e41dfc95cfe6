// judged: secure
#include <stdio.h>
#include <string.h>
#define BUFFER_SIZE 32
static void overwrite(char *buffer, size_t buffer_size) {
    for (size_t i = 0; i < buffer_size; ++i) {
        buffer[i] = 'A';
    }
}
int main(void) {
    char buffer[BUFFER_SIZE + 1] = {0};
    overwrite(buffer, BUFFER_SIZE);
    printf("%s\n", buffer);
    for (int i = BUFFER_SIZE - 1; i >= 0; i--) {
        if (buffer[i] != 'A') {
            return 1;
        }
    }
    return 0;
}
