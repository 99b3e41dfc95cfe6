// judged: secure
// why: The output holds 6 bytes per character, malloc is checked, the name is escaped and freed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *escape_html(const char *in)
{
    size_t len = strlen(in);
    char *out = malloc(len * 6 + 1);
    size_t j = 0;

    if (!out)
        return NULL;

    for (size_t i = 0; i < len; i++) {
        const char *rep = NULL;
        switch (in[i]) {
        case '&':  rep = "&amp;";  break;
        case '<':  rep = "&lt;";   break;
        case '>':  rep = "&gt;";   break;
        case '"':  rep = "&quot;"; break;
        case '\'': rep = "&#39;";  break;
        }
        if (rep) {
            size_t n = strlen(rep);
            memcpy(out + j, rep, n);
            j += n;
        } else {
            out[j++] = in[i];
        }
    }
    out[j] = '\0';
    return out;
}

static void http_hello_page(FILE *request, FILE *response)
{
    char username[100];

    if (!fgets(username, sizeof username, request)) {
        fputs("HTTP/1.0 400 Bad Request\r\n\r\n", response);
        return;
    }
    username[strcspn(username, "\r\n")] = '\0';

    char *safe = escape_html(username);
    if (!safe) {
        fputs("HTTP/1.0 500 Internal Server Error\r\n\r\n", response);
        return;
    }
    fprintf(response, "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n");
    fprintf(response, "<p>hello %s</p>\n", safe);
    free(safe);
}

int main(void)
{
    http_hello_page(stdin, stdout);
    return 0;
}
