// judged: secure
// why: made counts the live buffers, cleanup frees exactly these
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT 5
#define BUFFER_SIZE 32

int main(void)
{
    char *buffers[COUNT];
    int made = 0;
    int rc = 1;

    for (made = 0; made < COUNT; made++) {
        buffers[made] = malloc(BUFFER_SIZE);
        if (buffers[made] == NULL) {
            fprintf(stderr, "out of memory\n");
            goto cleanup;
        }
        snprintf(buffers[made], BUFFER_SIZE, "buffer number %d", made);
    }

    for (int i = 0; i < COUNT; i++)
        puts(buffers[i]);
    rc = 0;

cleanup:
    while (made > 0)
        free(buffers[--made]);
    return rc;
}
