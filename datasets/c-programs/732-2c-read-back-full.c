// judged: insecure CWE-787
// read may fill the buffer, the terminator then lands after it
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main() {
    char buffer[16];
    int fd = open("important_config", O_RDWR | O_CREAT, 0644);
    if (fd == -1) {
        return 1;
    }
    write(fd, "important_config", 16);
    lseek(fd, 0, SEEK_SET);
    int n = read(fd, buffer, sizeof(buffer));
    buffer[n] = '\0';
    printf("%s\n", buffer);
    close(fd);
    return 0;
}
