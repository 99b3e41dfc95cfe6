// judged: insecure CWE-120
// sscanf of a line into fewer bytes
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUF 1024

void http_hello_page(FILE *request, FILE *response)
{
    char line[BUF];
    char method[8], path[64];

    if (!fgets(line, sizeof line, request))
        return;
    if (sscanf(line, "%s %s", method, path) != 2) {
        fprintf(response, "HTTP/1.0 400 Bad Request\r\n\r\n");
        return;
    }
    fprintf(response, "HTTP/1.0 200 OK\r\n\r\nhello %s\n", path);
}

int main(void)
{
    http_hello_page(stdin, stdout);
    return 0;
}
