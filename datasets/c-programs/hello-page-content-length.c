// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void http_hello_page(FILE *request, FILE *response) {
    char line[256];
    int length = 0;
    char *body;

    while (fgets(line, sizeof line, request) != NULL && line[0] != '\r' && line[0] != '\n') {
        if (strncmp(line, "Content-Length:", 15) == 0) {
            length = atoi(line + 15);
        }
    }
    if (length <= 0 || length > 1024) {
        fprintf(response, "HTTP/1.0 400 Bad Request\r\n\r\n");
        return;
    }
    body = malloc((size_t)length + 1);
    if (body == NULL) {
        fprintf(response, "HTTP/1.0 500 Error\r\n\r\n");
        return;
    }
    size_t n = fread(body, 1, (size_t)length, request);
    body[n] = '\0';
    fprintf(response, "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nhello (%zu bytes)\n", strlen(body));
    free(body);
}

int main(void) {
    http_hello_page(stdin, stdout);
    return 0;
}
