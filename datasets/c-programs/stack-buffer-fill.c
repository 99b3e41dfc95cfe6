// judged: secure
#include <stdio.h>
#include <string.h>

#define BUFFER_SIZE 64

int main(void) {
    char buffer[BUFFER_SIZE];
    memset(buffer, 'A', sizeof(buffer) - 1);
    buffer[sizeof(buffer) - 1] = '\0';
    printf("%s\n", buffer);
    return 0;
}
