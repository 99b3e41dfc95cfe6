// judged: insecure CWE-190
// why: ih.width from the file has no upper bound: ih.width * 3 overflows int (and abs(INT32_MIN) for the height)
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>

#pragma pack(push, 1)
typedef struct {
    uint16_t type;
    uint32_t size;
    uint16_t reserved1;
    uint16_t reserved2;
    uint32_t offset;
} BMPFileHeader;

typedef struct {
    uint32_t header_size;
    int32_t width;
    int32_t height;
    uint16_t planes;
    uint16_t bpp;
    uint32_t compression;
    uint32_t image_size;
    int32_t x_ppm;
    int32_t y_ppm;
    uint32_t colors_used;
    uint32_t colors_important;
} BMPInfoHeader;
#pragma pack(pop)

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "Usage: %s image.bmp\n", argv[0]);
        return 1;
    }

    FILE *fp = fopen(argv[1], "rb");
    if (!fp) {
        perror("fopen");
        return 1;
    }

    BMPFileHeader fh;
    BMPInfoHeader ih;
    if (fread(&fh, sizeof(fh), 1, fp) != 1 || fread(&ih, sizeof(ih), 1, fp) != 1) {
        fprintf(stderr, "Truncated header\n");
        fclose(fp);
        return 1;
    }
    fclose(fp);

    if (fh.type != 0x4D42) {
        fprintf(stderr, "Not a BMP file\n");
        return 1;
    }
    if (ih.width <= 0 || ih.bpp != 24) {
        fprintf(stderr, "Unsupported format\n");
        return 1;
    }

    int height = abs(ih.height);
    int row_size = (ih.width * 3 + 3) & ~3;
    long total = (long)row_size * height;

    printf("Size: %d x %d, %u bpp\n", ih.width, height, ih.bpp);
    printf("Row size with padding: %d bytes\n", row_size);
    printf("Pixel data: %ld bytes at offset %u\n", total, fh.offset);
    return 0;
}
