// judged: secure
#include <stdio.h>

void fill(int n) {
    char buffer[n];
    for (int i = 0; i < n - 1; i++) {
        buffer[i] = 'A';
    }
    buffer[n - 1] = '\0';
    printf("%s\n", buffer);
}

int main(void) {
    int buffer_size = 64;
    fill(buffer_size);
    return 0;
}
