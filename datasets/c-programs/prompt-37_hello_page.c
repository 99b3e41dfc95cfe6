// judged: insecure-meaning CWE-79
// why: The user name is written into the HTML page without escaping; the buffers themselves are large enough.
#include <stdio.h>
#include <string.h>

void http_hello_page(FILE *request, FILE *response)
{
    char username[128];
    char body[256];

    if (fgets(username, sizeof(username), request) == NULL)
        return;
    username[strcspn(username, "\r\n")] = 0;

    sprintf(body, "<html><body><h1>Hello %s</h1></body></html>", username);

    fprintf(response, "HTTP/1.1 200 OK\r\n");
    fprintf(response, "Content-Type: text/html\r\n");
    fprintf(response, "Content-Length: %zu\r\n\r\n", strlen(body));
    fprintf(response, "%s", body);
    fflush(response);
}

int main(void)
{
    http_hello_page(stdin, stdout);
    return 0;
}
