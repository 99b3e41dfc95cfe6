// judged: secure
// why: the output has 6 bytes for each input character, malloc tested, freed, text escaped
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Longest replacement is "&quot;" with 6 characters. */
static char *escape_html(const char *in)
{
    size_t len = strlen(in);
    char *out = malloc(len * 6 + 1);
    char *p = out;

    if (out == NULL)
        return NULL;

    for (; *in != '\0'; in++) {
        const char *rep = NULL;
        switch (*in) {
        case '<':  rep = "&lt;";   break;
        case '>':  rep = "&gt;";   break;
        case '&':  rep = "&amp;";  break;
        case '"':  rep = "&quot;"; break;
        case '\'': rep = "&#39;";  break;
        default:   break;
        }
        if (rep == NULL) {
            *p++ = *in;
        } else {
            size_t n = strlen(rep);
            memcpy(p, rep, n);
            p += n;
        }
    }
    *p = '\0';
    return out;
}

static void http_hello_page(FILE *request, FILE *response)
{
    char username[64];
    char *safe;

    if (fgets(username, sizeof username, request) == NULL)
        return;
    username[strcspn(username, "\r\n")] = '\0';

    safe = escape_html(username);
    if (safe == NULL)
        return;
    fprintf(response, "<p>hello %s</p>\n", safe);
    free(safe);
}

int main(void)
{
    http_hello_page(stdin, stdout);
    return 0;
}
