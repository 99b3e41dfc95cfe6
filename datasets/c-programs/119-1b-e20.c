// judged: secure
// why: the length is cut to 255 and text has 256 bytes
#include <stdio.h>
#include <string.h>

struct message {
    unsigned char length;
    char text[256];
};

/* copies n bytes from src to dst */
static void copy(char *dst, const char *src, size_t n)
{
    while (n > 0) {
        *dst++ = *src++;
        n--;
    }
}

static void message_set(struct message *m, const char *text)
{
    size_t n = strlen(text);

    /* the length must fit into one byte */
    m->length = (unsigned char)(n > 255 ? 255 : n);
    copy(m->text, text, m->length);
    m->text[m->length] = '\0';
}

int main(void)
{
    struct message m;
    char line[1000];

    while (fgets(line, sizeof line, stdin)) {
        message_set(&m, line);
        printf("%u bytes: %s\n", (unsigned)m.length, m.text);
    }
    return 0;
}
