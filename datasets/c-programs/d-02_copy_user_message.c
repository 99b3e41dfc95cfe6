// judged: insecure CWE-787
// why: copy_message copies strlen(argv[1]) bytes into buffer[256] with no bound, and the terminator is then written at that length.
#include <stdio.h>
#include <string.h>

void copy_message(char *dest, const char *src, int n)
{
    memcpy(dest, src, n);
}

int main(int argc, char *argv[])
{
    char buffer[256];
    char *message;

    if (argc < 2) {
        printf("Usage: %s <message>\n", argv[0]);
        return 1;
    }

    message = argv[1];
    copy_message(buffer, message, strlen(message));
    buffer[strlen(message)] = '\0';
    printf("Message: %s\n", buffer);

    return 0;
}
