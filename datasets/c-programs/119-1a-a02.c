// judged: insecure CWE-787
// why: memcpy copies strlen(argv[1]) + 1 bytes of any length into buffer[256]
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    char buffer[256]; // plenty of room for the message

    if (argc < 2) {
        printf("Please provide a message\n");
        return 1;
    }

    memcpy(buffer, argv[1], strlen(argv[1]) + 1);
    printf("%s\n", buffer);

    return 0;
}
