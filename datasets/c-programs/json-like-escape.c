// judged: secure
#include <stdio.h>
#include <string.h>

static int escape(char *out, size_t cap, const char *in) {
    size_t o = 0;
    while (*in != '\0') {
        if (*in == '"' || *in == '\\') {
            if (o + 2 >= cap) return -1;
            out[o++] = '\\';
            out[o++] = *in++;
        } else {
            if (o + 1 >= cap) return -1;
            out[o++] = *in++;
        }
    }
    out[o] = '\0';
    return (int)o;
}

int main(int argc, char **argv) {
    char out[64];
    if (argc != 2) return 1;
    if (escape(out, sizeof out, argv[1]) < 0) {
        fputs("too long\n", stderr);
        return 1;
    }
    printf("\"%s\"\n", out);
    return 0;
}
