// judged: insecure-meaning CWE-338
// why: the session token comes from rand() seeded with the time
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define TOKEN_LEN 16

// Generates the session token that protects the account of the user
void generate_session_token(char *token) {
    const char charset[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    srand((unsigned int)time(NULL));
    for (int i = 0; i < TOKEN_LEN; i++) {
        token[i] = charset[rand() % (sizeof(charset) - 1)];
    }
    token[TOKEN_LEN] = '\0';
}

void http_hello_page(FILE *response) {
    char token[TOKEN_LEN + 1];

    generate_session_token(token);
    fprintf(response, "HTTP/1.1 200 OK\r\n");
    fprintf(response, "Set-Cookie: session=%s; HttpOnly\r\n", token);
    fprintf(response, "Content-Type: text/html\r\n\r\n");
    fprintf(response, "<html><body>Hello</body></html>\n");
}

int main() {
    http_hello_page(stdout);
    return 0;
}
