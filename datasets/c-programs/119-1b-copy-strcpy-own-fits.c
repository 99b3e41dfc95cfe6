// judged: secure
#include <stdio.h>

void my_strcpy(char *dst, const char *src) {
    while ((*dst++ = *src++) != '\0')
        ;
}

int main(void) {
    char line[128], buffer[256];
    if (fgets(line, sizeof line, stdin) == NULL) return 1;
    my_strcpy(buffer, line);
    printf("%s", buffer);
    return 0;
}
