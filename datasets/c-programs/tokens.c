// judged: secure
#include <stdio.h>
#include <string.h>

#define MAX_TOKENS 8

int main(void) {
    char line[128];
    char *tokens[MAX_TOKENS];
    int n = 0;
    if (fgets(line, sizeof(line), stdin) == NULL) return 1;
    line[strcspn(line, "\r\n")] = '\0';
    char *token = strtok(line, " ");
    while (token != NULL && n < MAX_TOKENS) {
        tokens[n++] = token;
        token = strtok(NULL, " ");
    }
    for (int i = 0; i < n; i++) printf("%d: %s\n", i, tokens[i]);
    return 0;
}
