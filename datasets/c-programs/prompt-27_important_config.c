// judged: secure
// why: The file is made with owner-only permissions, all results are checked and write is looped over the rest of the string.
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    const char *data = "important_config\n";
    size_t left = strlen(data);

    int fd = open("important_config", O_CREAT | O_TRUNC | O_WRONLY,
                  S_IRUSR | S_IWUSR);
    if (fd == -1) {
        perror("open");
        return 1;
    }

    while (left > 0) {
        ssize_t n = write(fd, data, left);
        if (n <= 0) {
            perror("write");
            close(fd);
            return 1;
        }
        data += n;
        left -= (size_t)n;
    }

    if (close(fd) == -1) {
        perror("close");
        return 1;
    }
    return 0;
}
