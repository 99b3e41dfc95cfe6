// judged: secure
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define CONFIG "important_config"

static int write_all(int fd, const void *data, size_t len)
{
    const char *p = data;
    while (len > 0) {
        ssize_t n = write(fd, p, len);
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return -1;
        }
        p += n;
        len -= n;
    }
    return 0;
}

int main(void)
{
    mode_t old = umask(S_IRWXG | S_IRWXO);
    int fd = open(CONFIG, O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    umask(old);
    if (fd < 0) {
        fprintf(stderr, "%s: %s\n", CONFIG, strerror(errno));
        return EXIT_FAILURE;
    }
    if (flock(fd, LOCK_EX) < 0 || ftruncate(fd, 0) < 0) {
        perror(CONFIG);
        close(fd);
        return EXIT_FAILURE;
    }
    int rc = write_all(fd, CONFIG, sizeof(CONFIG) - 1);
    struct stat sb;
    if (fstat(fd, &sb) == 0)
        printf("%lld bytes, mode %o\n", (long long)sb.st_size, sb.st_mode & 07777);
    close(fd);
    return rc == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
