// judged: secure
// why: a mode is chosen together with the length of its block; the buffer is large enough for each pair
#include <stdio.h>
#include <string.h>

int main(void)
{
    char out[24];
    int kind;
    size_t block;
    int times;

    if (scanf("%d", &kind) != 1)
        return 1;
    switch (kind) {
    case 1:
        block = 10;
        times = 2;
        break;
    case 2:
        block = 2;
        times = 11;
        break;
    case 3:
        block = 5;
        times = 4;
        break;
    default:
        return 1;
    }
    size_t used = 0;
    for (int i = 0; i < times; i++) {
        memset(out + used, 'a' + i, block);
        used += block;
    }
    out[used] = '\0';
    puts(out);
    return 0;
}
