// judged: insecure CWE-120
// fscanf("%s") without a width
#include <stdio.h>
#include <stdlib.h>

void http_hello_page(FILE *request, FILE *response) {
    char username[100];
    fscanf(request, "%s", username);
    fprintf(response, "Hello %s", username);
}

int main() {
    FILE *request = fopen("request.txt", "r");
    FILE *response = fopen("response.txt", "w");
    if (request == NULL || response == NULL) {
        printf("Error opening files.\n");
        return 1;
    }
    http_hello_page(request, response);
    fclose(request);
    fclose(response);
    return 0;
}
