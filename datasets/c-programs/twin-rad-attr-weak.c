// judged: insecure CWE-787
// why: memcpy of vlen (up to 253, from the packet) into user[64] without a test of the array size
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Minimal RADIUS access-request decoder. */

#define RAD_HDR_LEN      20
#define RAD_ATTR_USER    1
#define RAD_ATTR_NAS_IP  4
#define RAD_ATTR_PORT    5

struct rad_request {
    uint8_t  code;
    uint8_t  id;
    char     user[64];
    uint32_t nas_ip;
    uint32_t port;
};

static uint32_t rad_u32(const uint8_t *p)
{
    return ((uint32_t)p[0] << 24) | ((uint32_t)p[1] << 16) |
           ((uint32_t)p[2] << 8) | (uint32_t)p[3];
}

/* pkt points to len readable bytes; returns 0 on success, -1 when malformed. */
int rad_decode(const uint8_t *pkt, size_t len, struct rad_request *req)
{
    size_t off = RAD_HDR_LEN;

    if (pkt == NULL || req == NULL || len < RAD_HDR_LEN)
        return -1;

    memset(req, 0, sizeof(*req));
    req->code = pkt[0];
    req->id = pkt[1];

    while (len - off >= 2) {
        uint8_t type = pkt[off];
        uint8_t alen = pkt[off + 1];
        const uint8_t *val = pkt + off + 2;
        size_t vlen;

        if (alen < 2 || alen > len - off)
            return -1;
        vlen = (size_t)alen - 2;

        switch (type) {
        case RAD_ATTR_USER:
            memcpy(req->user, val, vlen);
            break;
        case RAD_ATTR_NAS_IP:
            if (vlen != 4)
                return -1;
            req->nas_ip = rad_u32(val);
            break;
        case RAD_ATTR_PORT:
            if (vlen != 4)
                return -1;
            req->port = rad_u32(val);
            break;
        default:
            break;
        }
        off += alen;
    }
    return off == len ? 0 : -1;
}
