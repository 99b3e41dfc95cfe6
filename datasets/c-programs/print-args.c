// judged: secure
#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[])
{
    char joined[256];
    size_t used = 0;
    joined[0] = '\0';
    for (int i = 1; i < argc; i++) {
        size_t len = strlen(argv[i]);
        if (used + len + 2 > sizeof(joined)) {
            fprintf(stderr, "too long\n");
            return 1;
        }
        memcpy(joined + used, argv[i], len);
        used += len;
        joined[used++] = ' ';
        joined[used] = '\0';
    }
    puts(joined);
    return 0;
}
