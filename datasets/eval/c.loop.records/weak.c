#include <stddef.h>

int count_records(const unsigned char *data, size_t size) {
    size_t at = 0;
    int count = 0;

    while (at < size) {
        unsigned char length = data[at];
        if (length > size - at) {
            return -1;
        }
        at += length;
        count = (count + 1) & 0x7fffffff;
    }
    return count;
}
