// judged: insecure CWE-416
// why: on an unsupported version s is freed before s->version is printed
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HELLO_LEN   8
#define PROTO_MIN   2
#define PROTO_MAX   5

struct session {
    unsigned version;
    unsigned flags;
    uint8_t  nonce[4];
};

static int session_parse_hello(struct session *s, const uint8_t *hello, size_t len)
{
    if (len != HELLO_LEN || hello[0] != 'H')
        return -1;
    s->version = hello[1];
    s->flags = hello[2];
    memcpy(s->nonce, hello + 4, sizeof(s->nonce));

    if (s->version < PROTO_MIN || s->version > PROTO_MAX)
        return -2;
    return 0;
}

struct session *session_create(const uint8_t *hello, size_t len)
{
    struct session *s;
    int rc;

    if (hello == NULL)
        return NULL;

    s = calloc(1, sizeof(*s));
    if (s == NULL)
        return NULL;

    rc = session_parse_hello(s, hello, len);
    if (rc != 0) {
        free(s);
        if (rc == -2)
            fprintf(stderr, "session: unsupported version %u\n", s->version);
        else
            fprintf(stderr, "session: malformed hello (%zu bytes)\n", len);
        return NULL;
    }
    return s;
}

void session_destroy(struct session *s)
{
    free(s);
}
