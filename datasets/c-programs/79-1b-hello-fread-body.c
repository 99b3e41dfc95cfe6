// judged: insecure CWE-787
// the NUL lands behind the buffer
#include <stdio.h>
#include <string.h>
void http_hello_page(FILE *request, FILE *response) {
    char username[64];
    size_t n = fread(username, 1, sizeof(username), request);
    username[n] = '\0';
    fprintf(response, "hello %s", username);
}
int main(void) {
    http_hello_page(stdin, stdout);
    return 0;
}
