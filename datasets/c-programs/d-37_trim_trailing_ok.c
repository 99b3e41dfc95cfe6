// judged: secure
// why: snprintf cuts the argument to the buffer and rtrim stops at length zero.
#include <stdio.h>
#include <string.h>
#include <ctype.h>

static void rtrim(char *s)
{
    size_t len = strlen(s);
    while (len > 0 && isspace((unsigned char)s[len - 1]))
        len--;
    s[len] = '\0';
}

int main(int argc, char *argv[])
{
    char text[128];

    if (argc != 2) {
        fprintf(stderr, "usage: %s text\n", argv[0]);
        return 1;
    }
    snprintf(text, sizeof(text), "%s", argv[1]);
    printf("[%s]\n", text);
    rtrim(text);
    printf("[%s]\n", text);
    return 0;
}
