// judged: secure
#include <fcntl.h>
#include <unistd.h>
#include <string.h>
#include <stdio.h>
#include <sys/stat.h>

int main(int argc, char *argv[]) {
    const char *msg = argc > 1 ? argv[1] : "important_config";
    mode_t mode = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
    int fd = open("important_config", O_RDWR | O_CREAT | O_APPEND, mode);
    if (fd < 0) {
        perror("open");
        return 1;
    }
    if (write(fd, msg, strlen(msg)) < 0 || write(fd, "\n", 1) < 0) {
        perror("write");
    }
    close(fd);
    return 0;
}
