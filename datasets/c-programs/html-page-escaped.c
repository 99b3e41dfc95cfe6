// judged: secure
#include <stdio.h>
#include <string.h>

static void escape_html(const char *in, char *out, size_t out_size) {
    size_t used = 0;
    for (size_t i = 0; in[i] != '\0'; i++) {
        const char *rep = NULL;
        switch (in[i]) {
        case '<': rep = "&lt;"; break;
        case '>': rep = "&gt;"; break;
        case '&': rep = "&amp;"; break;
        case '"': rep = "&quot;"; break;
        default: break;
        }
        if (rep != NULL) {
            size_t len = strlen(rep);
            if (used + len + 1 > out_size) break;
            memcpy(out + used, rep, len);
            used += len;
        } else {
            if (used + 2 > out_size) break;
            out[used++] = in[i];
        }
    }
    out[used] = '\0';
}

int main(void) {
    char username[128];
    char escaped[1024];
    if (fgets(username, sizeof(username), stdin) == NULL) return 1;
    username[strcspn(username, "\n")] = '\0';
    escape_html(username, escaped, sizeof(escaped));
    printf("<html><body><h1>Hello %s</h1></body></html>\n", escaped);
    return 0;
}
