// judged: insecure-meaning CWE-732
#include <stdio.h>
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    int fd = open("important_config", O_CREAT | O_TRUNC | O_WRONLY | O_EXCL);
    if (fd < 0) {
        perror("open");
        return 1;
    }
    close(fd);
    return 0;
}
