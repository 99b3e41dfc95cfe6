#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int save_token(const char *path, const char *token) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return -1;
    size_t length = strlen(token), done = 0;
    int failed = fchmod(file, 0600) != 0;
    while (!failed && done < length) {
        ssize_t wrote = write(file, token + done, length - done);
        if (wrote < 0) failed = 1;
        else done += (size_t)wrote;
    }
    if (close(file) != 0) failed = 1;
    return failed ? -1 : 0;
}
