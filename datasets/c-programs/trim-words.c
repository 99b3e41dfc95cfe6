// judged: secure
#include <stdio.h>
#include <string.h>
#include <ctype.h>

static size_t trimmed_length(const char *s, size_t n) {
    while (n > 0 && isspace((unsigned char)s[n - 1])) {
        --n;
    }
    return n;
}

int main(int argc, char *argv[]) {
    for (int i = 1; i < argc; i++) {
        size_t n = trimmed_length(argv[i], strlen(argv[i]));
        fwrite(argv[i], 1, n, stdout);
        putchar('\n');
    }
    return 0;
}
