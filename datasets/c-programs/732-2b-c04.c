// judged: secure
// why: write_all moves forward only by what was written and never beyond len, O_EXCL and 0600
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int write_all(int fd, const char *data, size_t len)
{
    size_t done = 0;

    while (done < len) {
        ssize_t n = write(fd, data + done, len - done);
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return -1;
        }
        if ((size_t)n > len - done)
            return -1;
        done += (size_t)n;
    }
    return 0;
}

int main(void)
{
    char text[64];
    int rc = 0;
    int len;
    int fd = open("important_config", O_CREAT | O_EXCL | O_TRUNC | O_WRONLY, 0600);

    if (fd < 0) {
        perror("important_config");
        return 1;
    }

    len = snprintf(text, sizeof text, "pid=%ld\n", (long)getpid());
    if (len < 0 || (size_t)len >= sizeof text || write_all(fd, text, (size_t)len) != 0) {
        fprintf(stderr, "could not write\n");
        rc = 1;
    }
    close(fd);
    return rc;
}
