// judged: insecure CWE-787
#include <stdio.h>

#define BUFFER_SIZE 64

int main(void) {
    char buffer[BUFFER_SIZE];
    for (int i = 0; i <= BUFFER_SIZE; i++) {
        buffer[i] = 'A';
    }
    printf("%.64s\n", buffer);
    return 0;
}
