// judged: todo-insecure CWE-125
// why: After % with a single hex digit at the end of the path, s += 3 steps over the terminator and reads on behind it.
#include <stdio.h>
#include <string.h>

typedef struct {
    char method[8];
    char path[128];
    char version[16];
} Request;

static int parse_request_line(const char *line, Request *req)
{
    const char *sp1 = strchr(line, ' ');
    if (sp1 == NULL)
        return -1;
    const char *sp2 = strchr(sp1 + 1, ' ');
    if (sp2 == NULL)
        return -1;

    size_t mlen = (size_t)(sp1 - line);
    size_t plen = (size_t)(sp2 - sp1 - 1);
    size_t vlen = strcspn(sp2 + 1, "\r\n");

    if (mlen == 0 || mlen >= sizeof req->method ||
        plen == 0 || plen >= sizeof req->path ||
        vlen == 0 || vlen >= sizeof req->version)
        return -1;

    memcpy(req->method, line, mlen);
    req->method[mlen] = '\0';
    memcpy(req->path, sp1 + 1, plen);
    req->path[plen] = '\0';
    memcpy(req->version, sp2 + 1, vlen);
    req->version[vlen] = '\0';
    return 0;
}

/* Decodes %XX escapes in place. */
static void url_decode(char *s)
{
    char *out = s;
    while (*s) {
        unsigned v;
        if (*s == '%' && sscanf(s + 1, "%2x", &v) == 1) {
            *out++ = (char)v;
            s += 3;
        } else if (*s == '+') {
            *out++ = ' ';
            s++;
        } else {
            *out++ = *s++;
        }
    }
    *out = '\0';
}

int main(void)
{
    char line[512];
    Request req;

    while (fgets(line, sizeof line, stdin) != NULL) {
        if (parse_request_line(line, &req) != 0) {
            printf("400 Bad Request\n");
            continue;
        }
        url_decode(req.path);
        printf("method=%s path=%s version=%s\n", req.method, req.path, req.version);
    }
    return 0;
}
