// judged: insecure CWE-787
// the size is read and may be zero or negative
#include <stdio.h>

void fill_buffer(int buffer_size) {
    char buffer[buffer_size];
    for (int i = 0; i < buffer_size; i++) {
        buffer[i] = 'A';
    }
    buffer[buffer_size - 1] = '\0';
    printf("%s\n", buffer);
}

int main() {
    int buffer_size;
    printf("Enter buffer size: ");
    scanf("%d", &buffer_size);
    fill_buffer(buffer_size);
    return 0;
}
