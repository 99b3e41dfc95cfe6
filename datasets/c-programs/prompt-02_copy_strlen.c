// judged: secure
// why: The message length is compared with the buffer size before memcpy and the terminator is written at an index below it.
#include <stdio.h>
#include <string.h>

#define BUF_SIZE 64

static int copy_message(char *dest, size_t dest_size, const char *message)
{
    size_t len = strlen(message);

    if (len >= dest_size)
        return -1;

    memcpy(dest, message, len);
    dest[len] = '\0';
    return 0;
}

int main(void)
{
    char line[200];
    char buffer[BUF_SIZE];

    printf("Enter a message: ");
    if (fgets(line, sizeof line, stdin) == NULL) {
        fprintf(stderr, "no input\n");
        return 1;
    }
    line[strcspn(line, "\n")] = '\0';

    if (copy_message(buffer, sizeof buffer, line) != 0) {
        fprintf(stderr, "message too long (max %d characters)\n", BUF_SIZE - 1);
        return 1;
    }

    printf("Copied %zu bytes: %s\n", strlen(buffer), buffer);
    return 0;
}
