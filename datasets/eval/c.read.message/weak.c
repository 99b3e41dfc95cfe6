#include <stddef.h>
#include <string.h>

int read_text(const unsigned char *data, size_t size, char *out, size_t out_size) {
    if (size < 3 || data[0] != 1) {
        return -1;
    }
    size_t length = (size_t)data[1] << 8 | data[2];
    if (length + 1 > out_size) {
        return -1;
    }
    memcpy(out, data + 3, length);
    out[length] = '\0';
    return (int)length;
}
