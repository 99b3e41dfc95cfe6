#include <string.h>

int copy_body(char *out, int room, const char *packet, int length) {
    if (length > room) {
        return -1;
    }
    memcpy(out, packet, length);
    return length;
}
