// judged: insecure CWE-787
// why: up to 255 characters and 41 of HTML go by sprintf into outputbuf[256]
#include <stdio.h>
#include <string.h>

void http_hello_page(FILE *request, FILE *response) {
    char username[256];
    char outputbuf[256];

    if (fgets(username, sizeof(username), request) == NULL) {
        return;
    }
    username[strcspn(username, "\n")] = '\0';

    sprintf(outputbuf, "<html><body><h1>Hello %s!</h1></body></html>", username);
    fwrite(outputbuf, 1, strlen(outputbuf), response);
    fflush(response);
}

int main() {
    http_hello_page(stdin, stdout);
    return 0;
}
