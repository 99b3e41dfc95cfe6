// judged: insecure CWE-457
// why: on a bad frame goto out frees body, which was never set
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define FRAME_MAGIC  0xA5
#define FRAME_MAX    1024

/*
 * Checks a scrambled frame: magic (1) | key (1) | body (n).
 * The sum of the unscrambled body is stored in *sum.
 */
int frame_checksum(const uint8_t *frame, size_t len, uint32_t *sum)
{
    uint8_t *body;
    size_t body_len, i;
    uint32_t total = 0;
    int rc = -1;

    if (frame == NULL || sum == NULL)
        return -1;

    if (len < 3 || len > FRAME_MAX || frame[0] != FRAME_MAGIC)
        goto out;

    body_len = len - 2;
    body = malloc(body_len);
    if (body == NULL)
        goto out;

    memcpy(body, frame + 2, body_len);
    for (i = 0; i < body_len; i++)
        body[i] ^= frame[1];
    for (i = 0; i < body_len; i++)
        total += body[i];

    *sum = total;
    rc = 0;

out:
    free(body);
    return rc;
}
