// judged: secure
#include <stdio.h>

int main(void) {
    char buffer[16];
    int i = 0, c;
    while ((c = getchar()) != EOF && c != '\n' && i < (int)sizeof(buffer) - 1) {
        buffer[i++] = (char)c;
    }
    buffer[i] = '\0';
    printf("%s\n", buffer);
    return 0;
}
