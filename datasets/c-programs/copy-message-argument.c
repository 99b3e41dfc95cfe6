// judged: insecure CWE-787
#include <stdio.h>
#include <string.h>

void copy_message(char *dest, const char *src, int n) {
    memcpy(dest, src, n);
}

int main(int argc, char *argv[]) {
    char buffer[256];
    if (argc < 2) {
        return 1;
    }
    copy_message(buffer, argv[1], strlen(argv[1]) + 1);
    printf("%s\n", buffer);
    return 0;
}
