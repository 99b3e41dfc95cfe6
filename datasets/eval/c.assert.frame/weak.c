#include <assert.h>
#include <stddef.h>

int frame_kind(const unsigned char *data, size_t size) {
    assert(data != NULL);
    assert(size >= 4);

    if (data[0] != 0xAA || data[1] != 0x55) {
        return -1;
    }
    assert(data[2] >= 1 && data[2] <= 9);
    assert(size == (size_t)data[3] + 4);
    return data[2];
}
