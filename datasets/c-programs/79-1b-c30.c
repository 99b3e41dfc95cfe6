// judged: insecure-meaning CWE-79
// why: the username goes into the HTML page without escaping
#include <stdio.h>
#include <string.h>

// Reads the username from the request and writes the response
void http_hello_page(FILE *request, FILE *response) {
    char username[100];

    if (fgets(username, sizeof(username), request) == NULL) {
        fprintf(response, "HTTP/1.1 400 Bad Request\r\n\r\n");
        return;
    }
    username[strcspn(username, "\r\n")] = '\0';

    fprintf(response, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
    fprintf(response, "<html><body>Hello %s</body></html>", username);
}

int main(void) {
    FILE *request = fopen("request.txt", "r");
    FILE *response;

    if (request == NULL) {
        perror("request.txt");
        return 1;
    }
    response = fopen("response.txt", "w");
    if (response == NULL) {
        perror("response.txt");
        fclose(request);
        return 1;
    }

    http_hello_page(request, response);

    fclose(request);
    fclose(response);
    return 0;
}
