// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    int count = 4;
    char *buffers[4];
    int made = 0;

    for (int i = 0; i < count; i++) {
        buffers[i] = malloc(64);
        if (buffers[i] == NULL) {
            break;
        }
        snprintf(buffers[i], 64, "buffer %d", i);
        made++;
    }
    for (int i = 0; i < made; i++) {
        puts(buffers[i]);
        free(buffers[i]);
    }
    return made == count ? 0 : 1;
}
