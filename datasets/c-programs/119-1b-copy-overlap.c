// judged: secure
#include <stdio.h>
#include <string.h>
#include <stdint.h>

void *mem_copy(void *restrict dst, const void *restrict src, size_t n)
{
    uint8_t *d = dst;
    const uint8_t *s = src;
    size_t words = n / sizeof(uint64_t);
    size_t i;

    for (i = 0; i < words * sizeof(uint64_t); i += sizeof(uint64_t)) {
        uint64_t w;
        memcpy(&w, s + i, sizeof w);
        memcpy(d + i, &w, sizeof w);
    }
    for (; i < n; i++)
        d[i] = s[i];
    return dst;
}

int main()
{
    char message[] = "The quick brown fox jumps over the lazy dog";
    char buffer[256] = {0};

    mem_copy(buffer, message, sizeof message);
    puts(buffer);
    return 0;
}
