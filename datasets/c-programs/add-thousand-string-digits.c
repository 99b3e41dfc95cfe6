// judged: secure
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        return 1;
    }
    const char *s = argv[1];
    size_t len = strlen(s);
    if (len == 0 || len > 8) {
        fprintf(stderr, "1 to 8 digits\n");
        return 1;
    }
    int value = 0;
    for (size_t i = 0; i < len; i++) {
        if (!isdigit((unsigned char)s[i])) {
            fprintf(stderr, "not a number\n");
            return 1;
        }
        value = value * 10 + (s[i] - '0');
    }
    printf("%d\n", value + 1000);
    return 0;
}
