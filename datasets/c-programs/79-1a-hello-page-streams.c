// judged: insecure CWE-787
// the name is printed into 100 bytes beside markup
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void http_hello_page(FILE *request, FILE *response) {
    char username[100];
    char outputbuf[100];

    if (fgets(username, sizeof(username), request) == NULL) {
        return;
    }
    username[strcspn(username, "\n")] = 0;
    strcpy(outputbuf, "<html><body><h1>Hello, ");
    strcat(outputbuf, username);
    strcat(outputbuf, "!</h1></body></html>");
    fputs(outputbuf, response);
    fclose(response);
}

int main() {
    http_hello_page(stdin, stdout);
    return 0;
}
