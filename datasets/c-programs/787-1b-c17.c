// judged: secure
// why: sb_add cuts at the room left, len never exceeds 63
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A tiny string builder on a fixed buffer: it cuts the text, never overflows. */
struct sb {
    char text[64];
    size_t len;
};

static void sb_init(struct sb *b)
{
    b->len = 0;
    b->text[0] = '\0';
}

static void sb_add(struct sb *b, const char *s)
{
    size_t room = sizeof(b->text) - 1 - b->len;
    size_t n = strlen(s);

    if (n > room)
        n = room;
    memcpy(b->text + b->len, s, n);
    b->len += n;
    b->text[b->len] = '\0';
}

int main(void)
{
    struct sb b;
    char tmp[32];
    FILE *fp;

    sb_init(&b);
    for (int i = 0; i < 3; i++) {
        double v = (double)rand() / RAND_MAX * 1000.0;
        snprintf(tmp, sizeof tmp, "%.3f;", v);
        sb_add(&b, tmp);
    }

    fp = fopen("floats.txt", "w");
    if (fp == NULL) {
        perror("floats.txt");
        return 1;
    }
    fputs(b.text, fp);
    fclose(fp);
    return 0;
}
