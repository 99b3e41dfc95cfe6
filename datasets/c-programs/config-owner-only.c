// judged: secure
#include <stdio.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>

int main(void) {
    const char *text = "important_config";
    int fd = open("important_config", O_RDWR | O_CREAT, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
    if (fd < 0) {
        perror("open");
        return 1;
    }
    ssize_t n = write(fd, text, strlen(text));
    if (n == -1) {
        perror("write");
        close(fd);
        return 1;
    }
    close(fd);
    return 0;
}
