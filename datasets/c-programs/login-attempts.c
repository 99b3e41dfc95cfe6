// judged: secure
#include <stdio.h>
#include <string.h>
#include <stdbool.h>

#define MAX_ATTEMPTS 3
#define MAX_INPUT 64

static bool read_line(char *buffer, size_t size) {
    if (fgets(buffer, (int)size, stdin) == NULL) return false;
    size_t len = strlen(buffer);
    if (len > 0 && buffer[len - 1] == '\n') {
        buffer[len - 1] = '\0';
    } else {
        int c;
        while ((c = getchar()) != '\n' && c != EOF) continue;
    }
    return true;
}

int main(void) {
    char user[MAX_INPUT];
    int attempts = 0;
    while (attempts < MAX_ATTEMPTS) {
        printf("User: ");
        if (!read_line(user, sizeof(user))) return 1;
        if (user[0] != '\0') {
            printf("Hello %s\n", user);
            return 0;
        }
        attempts++;
    }
    printf("Too many attempts\n");
    return 1;
}
