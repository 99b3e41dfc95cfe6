// judged: insecure CWE-125
// why: the kind in a record of the file is used as an index without a test
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
    while (fread(&r, sizeof r, 1, stdin) == 1)
        printf("%s: %u\n", names[r.kind], r.count);
    return 0;
}
