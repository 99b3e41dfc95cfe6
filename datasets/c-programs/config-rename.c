// judged: secure
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    char tmp[] = "important_config.XXXXXX";
    int fd = mkstemp(tmp);
    if (fd == -1) {
        perror("mkstemp");
        return EXIT_FAILURE;
    }
    if (fchmod(fd, S_IRUSR | S_IWUSR) == -1 || write(fd, "important_config", 16) != 16) {
        perror(tmp);
        close(fd);
        unlink(tmp);
        return EXIT_FAILURE;
    }
    close(fd);
    if (rename(tmp, "important_config") == -1) {
        perror("rename");
        unlink(tmp);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
