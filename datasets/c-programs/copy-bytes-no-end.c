// judged: todo-insecure CWE-170
// the copied text has no terminator and is printed as text
#include <stdio.h>
#include <string.h>

void copy(char *dest, const char *src, int n) {
    for (int i = 0; i < n; i++) {
        dest[i] = src[i];
    }
}

int main() {
    char buffer[256];
    char *msg = "Hello";
    copy(buffer, msg, strlen(msg));
    printf("%s\n", buffer);
    return 0;
}
