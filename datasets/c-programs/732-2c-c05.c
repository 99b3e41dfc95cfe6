// judged: insecure CWE-787
// why: read may fill all 64 bytes of an older longer file, buffer[64] = 0 is one past the end
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    char buffer[64];
    int fd = open("important_config", O_RDWR | O_CREAT, 0700);

    if (fd == -1) {
        perror("open");
        return 1;
    }
    if (write(fd, "important_config", 16) != 16) {
        perror("write");
        close(fd);
        return 1;
    }

    // Read the file back
    lseek(fd, 0, SEEK_SET);
    ssize_t n = read(fd, buffer, sizeof(buffer));
    if (n < 0) {
        perror("read");
        close(fd);
        return 1;
    }
    buffer[n] = '\0';
    printf("File contents: %s\n", buffer);

    close(fd);
    return 0;
}
