// judged: secure
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <errno.h>

int main(int argc, char *argv[])
{
    const char *name = (argc == 2) ? argv[1] : "new_file.txt";
    int fd = open(name, O_CREAT | O_EXCL | O_TRUNC | O_WRONLY, 0600);

    if (fd == -1 && errno == EEXIST) {
        printf("%s exists already\n", name);
        return EXIT_FAILURE;
    } else if (fd == -1) {
        perror("open");
        return EXIT_FAILURE;
    }
    char line[80];
    time_t now = 0;
    int len = snprintf(line, sizeof line, "made at %ld\n", (long)now);
    if (len > 0 && write(fd, line, (size_t)len) != len) {
        perror("write");
    }
    return close(fd) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
