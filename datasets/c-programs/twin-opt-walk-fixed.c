// judged: secure
// why: olen is tested to be 2..remaining before the body is read or skipped
#include <stddef.h>
#include <stdint.h>

/* Walks the option list of a neighbour message (type, length, body). */

#define OPT_MTU    5
#define OPT_FLAGS  9

struct opt_info {
    uint32_t mtu;
    uint8_t  flags;
    unsigned unknown;
};

int opt_walk(const uint8_t *p, size_t remaining, struct opt_info *info)
{
    if (p == NULL || info == NULL)
        return -1;

    info->mtu = 1500;
    info->flags = 0;
    info->unknown = 0;

    while (remaining > 0) {
        uint8_t type;
        size_t olen;

        if (remaining < 2)
            return -1;
        type = p[0];
        olen = p[1];
        if (olen < 2 || olen > remaining)
            return -1;

        switch (type) {
        case OPT_MTU:
            if (olen != 6)
                return -1;
            info->mtu = ((uint32_t)p[2] << 24) | ((uint32_t)p[3] << 16) |
                        ((uint32_t)p[4] << 8) | (uint32_t)p[5];
            break;
        case OPT_FLAGS:
            if (olen != 3)
                return -1;
            info->flags = p[2];
            break;
        default:
            info->unknown++;
            break;
        }

        p += olen;
        remaining -= olen;
    }
    return 0;
}
