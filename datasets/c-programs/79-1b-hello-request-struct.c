// judged: secure
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

typedef struct { FILE *stream; } Request;
typedef struct { FILE *stream; } Response;

int http_hello_page(Request *request, Response *response) {
    char name[128];
    size_t len;

    if (request == NULL || response == NULL || request->stream == NULL || response->stream == NULL) {
        return -1;
    }
    if (fgets(name, sizeof(name), request->stream) == NULL) {
        return -1;
    }
    len = strlen(name);
    while (len > 0 && (name[len - 1] == '\n' || name[len - 1] == '\r')) {
        name[--len] = '\0';
    }
    fputs("Content-Type: text/plain\r\n\r\n", response->stream);
    fprintf(response->stream, "Hello %s\n", name);
    return 0;
}

int main(void) {
    Request req = { stdin };
    Response res = { stdout };
    return http_hello_page(&req, &res) == 0 ? 0 : 1;
}
