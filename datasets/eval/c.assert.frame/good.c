#include <stddef.h>

int frame_kind(const unsigned char *data, size_t size) {
    if (size < 4 || data[0] != 0xAA || data[1] != 0x55) return -1;
    if (data[2] < 1 || data[2] > 9 || data[3] != size - 4) return -1;
    return data[2];
}
