// judged: secure
#include <stdio.h>
#include <string.h>

static void copy(char *dst, const char *src, size_t n)
{
    const char *end = src + n;
    while (src < end)
        *dst++ = *src++;
}

int main(void)
{
    char buffer[256];
    const char message[] = "a message of some length";
    copy(buffer, message, sizeof(message));
    puts(buffer);
    return 0;
}
