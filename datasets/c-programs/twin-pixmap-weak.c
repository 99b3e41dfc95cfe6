// judged: todo-insecure CWE-787
// why: width * height wraps in 32 bits, the block is too small, and pixmap_fill writes width x height pixels past it
#include <stdint.h>
#include <stdlib.h>

struct pixmap {
    uint32_t width;
    uint32_t height;
    uint32_t *pixels;
};

#define PIXMAP_MAX_PIXELS (1u << 28)

static void pixmap_fill(struct pixmap *pm, uint32_t color)
{
    for (uint32_t y = 0; y < pm->height; y++) {
        uint32_t *row = pm->pixels + (size_t)y * pm->width;
        for (uint32_t x = 0; x < pm->width; x++)
            row[x] = color;
    }
}

void pixmap_free(struct pixmap *pm)
{
    if (pm == NULL)
        return;
    free(pm->pixels);
    free(pm);
}

/* Creates a canvas of the size announced by the image header. */
struct pixmap *pixmap_create(uint32_t width, uint32_t height, uint32_t background)
{
    struct pixmap *pm;
    uint32_t count;

    if (width == 0 || height == 0)
        return NULL;

    count = width * height;

    pm = malloc(sizeof(*pm));
    if (pm == NULL)
        return NULL;

    pm->pixels = malloc(count * sizeof(uint32_t));
    if (pm->pixels == NULL) {
        free(pm);
        return NULL;
    }
    pm->width = width;
    pm->height = height;
    pixmap_fill(pm, background);
    return pm;
}
