// judged: insecure-meaning CWE-338
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void generate_token(char *out, size_t n) {
    const char set[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    for (size_t i = 0; i + 1 < n; i++) {
        out[i] = set[rand() % (sizeof(set) - 1)];
    }
    out[n - 1] = '\0';
}

int main(void) {
    char token[17];
    srand(time(NULL));
    generate_token(token, sizeof token);
    printf("%s\n", token);
    return 0;
}
