#include <string.h>

int copy_body(char *out, int room, const char *packet, int length) {
    if (length < 0 || room < 0 || length > room) return -1;
    memcpy(out, packet, (size_t)length);
    return length;
}
