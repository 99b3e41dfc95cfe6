// judged: secure
#include <stdio.h>
#include <string.h>

#define BUFFER_SIZE 16

int main(void) {
    char buffer[BUFFER_SIZE];
    memset(buffer, 'A', sizeof buffer);
    printf("%.*s\n", BUFFER_SIZE, buffer);
    fwrite(buffer, 1, sizeof buffer, stdout);
    return 0;
}
