// judged: secure
// why: the kind in a record of the file is tested before it is used as an index
#include <stdint.h>
#include <stdio.h>

static const char *const names[] = {"none", "car", "bus", "train"};

struct record {
    uint16_t kind;
    uint16_t count;
};

int main(void)
{
    struct record r;
    while (fread(&r, sizeof r, 1, stdin) == 1) {
        if (r.kind >= sizeof names / sizeof names[0])
            continue;
        printf("%s: %u\n", names[r.kind], r.count);
    }
    return 0;
}
