// judged: secure
// why: every %s has a width of the array size less one, and the fields are read only after all three were converted
#include <stdio.h>
#include <string.h>

typedef struct {
    char method[8];
    char path[256];
    char version[16];
} HttpRequest;

typedef enum { HTTP_OK, HTTP_BAD_REQUEST, HTTP_BAD_METHOD, HTTP_BAD_VERSION } HttpStatus;

static HttpStatus parse_request_line(const char *line, HttpRequest *req)
{
    if (sscanf(line, "%7s %255s %15s", req->method, req->path, req->version) != 3)
        return HTTP_BAD_REQUEST;

    if (strcmp(req->method, "GET") != 0 && strcmp(req->method, "POST") != 0 &&
        strcmp(req->method, "HEAD") != 0)
        return HTTP_BAD_METHOD;

    if (strncmp(req->version, "HTTP/1.", 7) != 0)
        return HTTP_BAD_VERSION;

    if (req->path[0] != '/')
        return HTTP_BAD_REQUEST;

    return HTTP_OK;
}

int main(void)
{
    char line[512];
    HttpRequest req;

    if (fgets(line, sizeof(line), stdin) == NULL) {
        fprintf(stderr, "No request\n");
        return 1;
    }

    switch (parse_request_line(line, &req)) {
    case HTTP_OK: {
        printf("Method:  %s\nPath:    %s\nVersion: %s\n",
               req.method, req.path, req.version);
        char *query = strchr(req.path, '?');
        if (query != NULL) {
            *query++ = '\0';
            printf("Resource: %s\nQuery:    %s\n", req.path, query);
        }
        return 0;
    }
    case HTTP_BAD_METHOD:
        printf("HTTP/1.1 405 Method Not Allowed\r\n\r\n");
        break;
    case HTTP_BAD_VERSION:
        printf("HTTP/1.1 505 HTTP Version Not Supported\r\n\r\n");
        break;
    default:
        printf("HTTP/1.1 400 Bad Request\r\n\r\n");
        break;
    }
    return 1;
}
