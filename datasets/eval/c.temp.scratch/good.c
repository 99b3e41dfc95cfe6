#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *new_scratch_file(const char *text) {
    char *path = strdup("/tmp/scratch-XXXXXX");
    if (path == NULL) return NULL;
    int file = mkstemp(path);
    if (file < 0) {
        free(path);
        return NULL;
    }
    size_t length = strlen(text), done = 0;
    while (done < length) {
        ssize_t wrote = write(file, text + done, length - done);
        if (wrote < 0) break;
        done += (size_t)wrote;
    }
    if (close(file) != 0 || done < length) {
        unlink(path);
        free(path);
        return NULL;
    }
    return path;
}
