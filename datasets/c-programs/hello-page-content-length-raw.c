// judged: insecure CWE-787
// the length that the client says is not held against the array
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void http_hello_page(FILE *request, FILE *response) {
    char line[256];
    char body[512];
    int length = 0;

    while (fgets(line, sizeof line, request) != NULL && line[0] != '\r' && line[0] != '\n') {
        if (strncmp(line, "Content-Length:", 15) == 0) {
            length = atoi(line + 15);
        }
    }
    size_t n = fread(body, 1, length, request);
    body[n] = '\0';
    fprintf(response, "hello %s\n", body);
}

int main(void) {
    http_hello_page(stdin, stdout);
    return 0;
}
