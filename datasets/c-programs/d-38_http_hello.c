// judged: secure
// why: fgets is bounded, escape_html tests room for each replacement and terminator, and the name is escaped before output.
#include <stdio.h>
#include <string.h>

#define USERNAME_MAX 32

/* Escapes the HTML special characters of src into dst (size bytes). */
static void escape_html(const char *src, char *dst, size_t size)
{
    size_t used = 0;
    for (; *src != '\0'; src++) {
        char one[2] = { *src, '\0' };
        const char *rep = one;
        switch (*src) {
        case '<': rep = "&lt;"; break;
        case '>': rep = "&gt;"; break;
        case '&': rep = "&amp;"; break;
        case '"': rep = "&quot;"; break;
        case '\'': rep = "&#39;"; break;
        default: break;
        }
        size_t n = strlen(rep);
        if (used + n + 1 > size)
            break;
        memcpy(dst + used, rep, n);
        used += n;
    }
    dst[used] = '\0';
}

static int http_hello_page(FILE *request, FILE *response)
{
    char username[USERNAME_MAX];
    char escaped[USERNAME_MAX * 6 + 1];

    if (fgets(username, sizeof username, request) == NULL)
        return -1;
    username[strcspn(username, "\r\n")] = '\0';

    escape_html(username, escaped, sizeof escaped);
    fprintf(response, "<html><body>hello %s</body></html>\n", escaped);
    return 0;
}

int main(void)
{
    return http_hello_page(stdin, stdout) == 0 ? 0 : 1;
}
