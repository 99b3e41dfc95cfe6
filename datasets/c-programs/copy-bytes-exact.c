// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int copy_n(char *dst, size_t dst_size, const char *src, size_t n)
{
    if (!dst || !src || n > dst_size)
        return -1;
    memmove(dst, src, n);
    return 0;
}

int main(int argc, char **argv)
{
    char dst[256];
    const char *text = (argc > 1) ? argv[1] : "Hello";
    size_t len = strlen(text) + 1;

    if (copy_n(dst, sizeof dst, text, len) != 0) {
        fprintf(stderr, "does not fit\n");
        return 1;
    }
    printf("%s\n", dst);
    return 0;
}
