// judged: secure
// why: the table index is masked to 255, arithmetic is unsigned, and the file is tested and closed.
#include <stdio.h>
#include <stdint.h>

static uint32_t table[256];

static void make_table(void)
{
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t c = i;
        for (int k = 0; k < 8; k++)
            c = (c & 1) ? 0xEDB88320u ^ (c >> 1) : c >> 1;
        table[i] = c;
    }
}

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s file\n", argv[0]);
        return 2;
    }

    FILE *f = fopen(argv[1], "rb");
    if (!f) {
        perror(argv[1]);
        return 1;
    }

    make_table();
    uint32_t crc = 0xFFFFFFFFu;
    int ch;
    while ((ch = fgetc(f)) != EOF)
        crc = table[(crc ^ (uint32_t)ch) & 0xFF] ^ (crc >> 8);
    fclose(f);

    printf("%08x  %s\n", (unsigned)(crc ^ 0xFFFFFFFFu), argv[1]);
    return 0;
}
