// judged: insecure CWE-787
// two bytes are written where one was tested
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    char out[64];
    size_t o = 0;
    if (argc != 2) return 1;
    for (const char *in = argv[1]; *in != '\0' && o < sizeof out; in++) {
        out[o++] = *in;
    }
    out[o] = '\0';
    printf("\"%s\"\n", out);
    return 0;
}
