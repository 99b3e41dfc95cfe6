// judged: insecure CWE-787
// strcpy of a body of up to 1023 into 100
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

typedef struct {
    char body[1024];
    char url[256];
} request_t;

typedef struct {
    int status;
    char body[2048];
} response_t;

void http_hello_page(request_t *req, response_t *res) {
    char username[100];
    strcpy(username, req->body);
    snprintf(res->body, sizeof(res->body), "<h1>Hello %s</h1>", username);
    res->status = 200;
}

int main(void) {
    request_t req;
    response_t res;
    memset(&req, 0, sizeof req);
    memset(&res, 0, sizeof res);
    if (fgets(req.body, sizeof req.body, stdin) == NULL) return 1;
    strcpy(req.url, "/hello");
    http_hello_page(&req, &res);
    printf("%d\n%s\n", res.status, res.body);
    return 0;
}
