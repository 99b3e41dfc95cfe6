// judged: insecure CWE-476
// fopen's result is passed on unchecked
#include <stdio.h>
#include <string.h>

int http_hello_page(FILE *request, FILE *response) {
    char name[64];
    if (fgets(name, sizeof(name), request) == NULL)
        return -1;
    name[strcspn(name, "\r\n")] = '\0';
    return fprintf(response, "hello %s\n", name);
}

int main(void) {
    FILE *req = fopen("request", "r");
    FILE *res = fopen("response", "w");
    http_hello_page(req, res);
    fclose(req);
    fclose(res);
    return 0;
}
