// judged: insecure CWE-125
// why: for an empty argument strlen(s) - 1 wraps to SIZE_MAX and the loop reads far past the NUL
#include <stdio.h>
#include <string.h>

// Counts the double blanks before the argument is trimmed
static int count_double_blanks(const char *s) {
    int n = 0;
    for (size_t i = 0; i < strlen(s) - 1; i++) {
        if (s[i] == ' ' && s[i + 1] == ' ') {
            n++;
        }
    }
    return n;
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <text>\n", argv[0]);
        return 1;
    }

    char *s = argv[1];
    printf("%d double blanks\n", count_double_blanks(s));

    size_t len = strlen(s);
    while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t')) {
        len--;
    }
    s[len] = '\0';
    printf("%s\n", s);
    return 0;
}
