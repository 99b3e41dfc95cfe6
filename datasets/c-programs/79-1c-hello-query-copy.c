// judged: insecure CWE-787
// what stands behind user= is copied without a limit
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void http_hello_page(FILE *request, FILE *response) {
    char line[512];
    char username[32];
    if (fgets(line, sizeof(line), request) == NULL) return;
    char *start = strstr(line, "user=");
    if (start == NULL) return;
    start += 5;
    int i = 0;
    while (start[i] != '\0' && start[i] != '\n' && start[i] != '&') {
        username[i] = start[i];
        i++;
    }
    username[i] = '\0';
    fprintf(response, "hello %s\n", username);
}

int main() {
    http_hello_page(stdin, stdout);
    return 0;
}
