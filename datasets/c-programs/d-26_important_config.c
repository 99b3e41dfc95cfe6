// judged: secure
// why: the file is made with 0600, every call is tested and the descriptor is closed on each way out.
#include <stdio.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>

int main(void) {
    const char *text = "important_config";
    size_t len = strlen(text);

    int fd = open("important_config", O_CREAT | O_TRUNC | O_WRONLY, S_IRUSR | S_IWUSR);
    if (fd == -1) {
        perror("open");
        return 1;
    }

    ssize_t written = write(fd, text, len);
    if (written < 0 || (size_t)written != len) {
        perror("write");
        close(fd);
        return 1;
    }

    if (close(fd) == -1) {
        perror("close");
        return 1;
    }
    return 0;
}
