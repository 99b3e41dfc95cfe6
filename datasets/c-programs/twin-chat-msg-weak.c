// judged: insecure CWE-787
// why: a negative length passes both signed tests: memcpy of a huge size and a write at nick[len] in front of the array
#include <stdint.h>
#include <string.h>

#define NICK_MAX 31

struct chat_msg {
    uint32_t channel;
    char nick[NICK_MAX + 1];
};

static uint32_t be32(const uint8_t *p)
{
    return ((uint32_t)p[0] << 24) | ((uint32_t)p[1] << 16) |
           ((uint32_t)p[2] << 8) | (uint32_t)p[3];
}

/*
 * Wire format: channel (4) | nick length (4) | nick bytes.
 * buf holds avail bytes. Returns 0 on success, -1 on a malformed message.
 */
int chat_msg_decode(const uint8_t *buf, int avail, struct chat_msg *msg)
{
    int32_t len;

    if (buf == NULL || msg == NULL || avail < 8)
        return -1;

    msg->channel = be32(buf);
    len = (int32_t)be32(buf + 4);

    if (len > NICK_MAX)
        return -1;
    if (len > avail - 8)
        return -1;

    memcpy(msg->nick, buf + 8, (size_t)len);
    msg->nick[len] = '\0';
    return 0;
}
