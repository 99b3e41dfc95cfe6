// judged: insecure CWE-787
// the length of the argument is the count, the buffer has 256 bytes
#include <stdio.h>
#include <string.h>

void copy_memory(char *dest, char *source, int num_bytes) {
    int i = 0;
    while (i < num_bytes) {
        *(dest + i) = *(source + i);
        i++;
    }
}

int main(int argc, char *argv[]) {
    char buffer[256];
    if (argc < 2) {
        fprintf(stderr, "No message given\n");
        return 1;
    }
    copy_memory(buffer, argv[1], strlen(argv[1]) + 1);
    printf("The message is: %s\n", buffer);
    return 0;
}
