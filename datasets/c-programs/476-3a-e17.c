// judged: insecure CWE-401
// why: the break on an empty line or end of input leaves buf unfreed
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SIZE 1024

int main() {
    char *buf;
    int longest = 0;

    for (int i = 0; i < 5; i++) {
        buf = (char *)malloc(SIZE);
        if (buf == NULL) {
            printf("Memory allocation failed\n");
            return 1;
        }
        printf("Enter text %d (empty line to stop): ", i + 1);
        if (fgets(buf, 100, stdin) == NULL || buf[0] == '\n') {
            break;
        }
        int len = (int)strcspn(buf, "\n");
        if (len > longest) {
            longest = len;
        }
        free(buf);
    }

    printf("The longest text has %d characters\n", longest);
    return 0;
}
