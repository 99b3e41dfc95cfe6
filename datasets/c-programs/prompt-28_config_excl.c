// judged: insecure-meaning CWE-732
// why: The configuration file with a password is created with mode 0777, open to everybody.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>

int main() {
    int fd = open("important_config", O_CREAT | O_TRUNC | O_WRONLY | O_EXCL, 0777);
    if (fd < 0) {
        perror("open");
        exit(1);
    }

    const char *text = "user=admin\npassword=changeme\nport=8080\n";
    ssize_t written = write(fd, text, strlen(text));
    if (written < 0) {
        perror("write");
        close(fd);
        exit(1);
    }

    printf("Wrote %zd bytes\n", written);
    close(fd);
    return 0;
}
