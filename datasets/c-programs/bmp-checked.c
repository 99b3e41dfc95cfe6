// judged: secure
// why: width and height of the file are tested to be 1..10000 before they are multiplied
#include <stdint.h>
#include <stdio.h>

struct header {
    uint32_t magic;
    int32_t width;
    int32_t height;
};

int main(void)
{
    struct header h;
    if (fread(&h, sizeof h, 1, stdin) != 1)
        return 1;
    if (h.magic != 0x31504d42u)
        return 1;
    if (h.width <= 0 || h.width > 10000 || h.height <= 0 || h.height > 10000)
        return 1;
    int row = h.width * 3;
    int size = row * h.height;
    printf("%d x %d: %d bytes\n", h.width, h.height, size);
    return 0;
}
