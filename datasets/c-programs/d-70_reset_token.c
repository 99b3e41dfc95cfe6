// judged: insecure-meaning CWE-338
// why: password reset and session tokens come from rand() seeded with time.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define TOKEN_LEN 32

void generate_token(char *token) {
    const char charset[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    int n = sizeof(charset) - 1;

    for (int i = 0; i < TOKEN_LEN; i++) {
        token[i] = charset[rand() % n];
    }
    token[TOKEN_LEN] = '\0';
}

int main() {
    char session_token[TOKEN_LEN + 1];
    char reset_token[TOKEN_LEN + 1];

    srand(time(NULL));
    generate_token(session_token);
    generate_token(reset_token);

    printf("Session token: %s\n", session_token);
    printf("Password reset link: https://example.com/reset?token=%s\n", reset_token);
    return 0;
}
