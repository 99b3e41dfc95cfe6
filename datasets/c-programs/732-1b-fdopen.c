// judged: secure
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    int fd = open("important_config", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd == -1) {
        perror("open");
        return EXIT_FAILURE;
    }

    FILE *fp = fdopen(fd, "w");
    if (fp == NULL) {
        perror("fdopen");
        close(fd);
        return EXIT_FAILURE;
    }

    if (fprintf(fp, "%s", "important_config") < 0) {
        perror("fprintf");
        fclose(fp);
        return EXIT_FAILURE;
    }
    if (fclose(fp) != 0) {
        perror("fclose");
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
