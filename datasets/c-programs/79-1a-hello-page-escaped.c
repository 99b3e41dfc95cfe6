// judged: secure
#include <stdio.h>
#include <string.h>

#define NAME_MAX_LEN 64
#define OUT_MAX 1024

static void escape_html(const char *in, char *out, size_t out_size) {
    size_t o = 0;
    for (size_t i = 0; in[i] != '\0'; i++) {
        const char *rep = NULL;
        switch (in[i]) {
            case '<': rep = "&lt;"; break;
            case '>': rep = "&gt;"; break;
            case '&': rep = "&amp;"; break;
            case '"': rep = "&quot;"; break;
        }
        if (rep) {
            size_t n = strlen(rep);
            if (o + n + 1 > out_size) break;
            memcpy(out + o, rep, n);
            o += n;
        } else {
            if (o + 2 > out_size) break;
            out[o++] = in[i];
        }
    }
    out[o] = '\0';
}

void http_hello_page(FILE *request, FILE *response) {
    char username[NAME_MAX_LEN];
    char safe[NAME_MAX_LEN * 6];
    char outputbuf[OUT_MAX];

    if (!fgets(username, sizeof(username), request)) {
        fprintf(response, "HTTP/1.1 400 Bad Request\r\n\r\n");
        return;
    }
    username[strcspn(username, "\r\n")] = '\0';
    escape_html(username, safe, sizeof(safe));
    int n = snprintf(outputbuf, sizeof(outputbuf), "<html><body>Hello %s</body></html>", safe);
    if (n < 0 || n >= (int)sizeof(outputbuf)) return;
    fprintf(response, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", n, outputbuf);
    fflush(response);
}

int main(void) {
    http_hello_page(stdin, stdout);
    return 0;
}
