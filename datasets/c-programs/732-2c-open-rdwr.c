// judged: secure
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <unistd.h>
#include <errno.h>

int main(void) {
    char buffer[64];
    int fd = open("important_config", O_RDWR | O_CREAT, S_IRUSR | S_IWUSR);

    if (fd < 0) {
        fprintf(stderr, "open: %s\n", strerror(errno));
        return errno;
    }
    const char *str = "important_config";
    if (write(fd, str, strlen(str)) != (ssize_t)strlen(str)) {
        fprintf(stderr, "write: %s\n", strerror(errno));
        close(fd);
        return 1;
    }
    lseek(fd, 0, SEEK_SET);
    ssize_t n = read(fd, buffer, sizeof(buffer) - 1);
    if (n >= 0) {
        buffer[n] = '\0';
        printf("%s\n", buffer);
    }
    close(fd);
    return 0;
}
