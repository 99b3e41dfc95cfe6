// judged: insecure CWE-125
// why: a line that starts with a NUL byte gives len 0, buf[len - 1] is before the block
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *buf = (char *)malloc(1024 * sizeof(char));

    if (buf == NULL) {
        printf("Memory allocation failed.\n");
        return 1;
    }

    printf("Enter up to 10 characters: ");
    if (fgets(buf, 11, stdin) != NULL) {
        // Remove trailing newline
        size_t len = strlen(buf);
        if (buf[len - 1] == '\n') {
            buf[len - 1] = '\0';
        }
        printf("You entered: %s\n", buf);
    }

    free(buf);
    return 0;
}
