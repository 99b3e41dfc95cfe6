// judged: secure
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    const char *path = "important_config";
    struct stat st;
    int fd = open(path, O_RDWR | O_CREAT, 0600);
    if (fd < 0) {
        perror(path);
        return 1;
    }
    if (fstat(fd, &st) == 0 && (st.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        if (fchmod(fd, 0600) != 0) perror("fchmod");
    }
    if (write(fd, path, strlen(path)) < 0) perror("write");
    close(fd);
    return 0;
}
