// judged: insecure-meaning CWE-338
// why: a session token made with rand() seeded by time(NULL) can be guessed
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <string.h>

#define TOKEN_LENGTH 32

void generate_session_token(char *token, size_t size)
{
    const char charset[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    size_t charset_size = sizeof(charset) - 1;

    if (size == 0)
        return;
    for (size_t i = 0; i < size - 1; i++) {
        size_t index = (size_t)rand() % charset_size;
        token[i] = charset[index];
    }
    token[size - 1] = '\0';
}

int main(void)
{
    char token[TOKEN_LENGTH + 1];
    char user[32];

    srand((unsigned int)time(NULL));

    printf("User name: ");
    if (fgets(user, sizeof(user), stdin) == NULL)
        return 1;
    user[strcspn(user, "\n")] = '\0';

    generate_session_token(token, sizeof(token));
    printf("Session for %s: %s\n", user, token);
    return 0;
}
