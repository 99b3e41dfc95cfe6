// judged: insecure CWE-787
// why: l is tested only against the input: memcpy of up to 255 bytes into name[32] or mail[64], then name[l] = 0
#include <stdio.h>
#include <stdint.h>
#include <string.h>

#define TLV_NAME 1
#define TLV_AGE  2
#define TLV_MAIL 3

typedef struct {
    char name[32];
    uint8_t age;
    char mail[64];
} Person;

int parse_person(const uint8_t *buf, size_t len, Person *out)
{
    size_t pos = 0;

    memset(out, 0, sizeof(*out));
    while (pos + 2 <= len) {
        uint8_t type = buf[pos];
        uint8_t l = buf[pos + 1];
        pos += 2;

        if (pos + l > len)
            return -1; /* truncated */

        switch (type) {
        case TLV_NAME:
            memcpy(out->name, buf + pos, l);
            out->name[l] = '\0';
            break;
        case TLV_AGE:
            if (l != 1)
                return -1;
            out->age = buf[pos];
            break;
        case TLV_MAIL:
            memcpy(out->mail, buf + pos, l);
            out->mail[l] = '\0';
            break;
        default:
            /* unknown type: skip */
            break;
        }
        pos += l;
    }
    return pos == len ? 0 : -1;
}

int main(void)
{
    uint8_t buf[512];
    Person p;

    size_t n = fread(buf, 1, sizeof(buf), stdin);
    if (parse_person(buf, n, &p) != 0) {
        fprintf(stderr, "invalid record\n");
        return 1;
    }
    printf("Name: %s\nAge: %u\nMail: %s\n", p.name, p.age, p.mail);
    return 0;
}
