// judged: secure
// why: each length is held against the rest of the input and against the array that it is copied to
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct person {
    char name[32];
    uint8_t age;
};

static int parse(const uint8_t *buf, size_t len, struct person *out)
{
    size_t pos = 0;
    memset(out, 0, sizeof *out);
    while (pos + 2 <= len) {
        uint8_t type = buf[pos];
        uint8_t l = buf[pos + 1];
        pos += 2;
        if (pos + l > len)
            return -1;
        if (type == 1) {
            if (l >= sizeof out->name)
                return -1;
            memcpy(out->name, buf + pos, l);
            out->name[l] = '\0';
        } else if (type == 2 && l == 1) {
            out->age = buf[pos];
        }
        pos += l;
    }
    return 0;
}

int main(void)
{
    uint8_t buf[512];
    struct person p;
    size_t n = fread(buf, 1, sizeof buf, stdin);
    if (parse(buf, n, &p) != 0)
        return 1;
    printf("%s %u\n", p.name, p.age);
    return 0;
}
