// judged: secure
// why: %1023[^\n] fits into 1024 bytes and buf is read only when it was filled
#include <stdio.h>

int main(void) {
    char buf[1024];
    int n;

    printf("Enter a line: ");
    n = scanf("%1023[^\n]%*c", buf);
    if (n != 1) {
        printf("nothing read\n");
        return 0;
    }

    int spaces = 0;
    for (int i = 0; buf[i] != '\0'; i++) {
        if (buf[i] == ' ')
            spaces++;
    }
    printf("%s (%d spaces)\n", buf, spaces);
    return 0;
}
