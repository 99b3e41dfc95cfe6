// judged: insecure-meaning CWE-732
// why: umask(0) and rw for group and others make a file with a password in it writable by everyone.
#include <stdio.h>
#include <stdlib.h>
#include <fcntl.h>
#include <unistd.h>
#include <string.h>
#include <sys/stat.h>

int main() {
    int fd;
    char *config = "db_user=admin\ndb_password=changeme\n";

    umask(0);
    fd = open("important_config", O_RDWR | O_CREAT,
              S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH);
    if (fd < 0) {
        perror("open");
        exit(1);
    }

    if (write(fd, config, strlen(config)) < 0) {
        perror("write");
        close(fd);
        exit(1);
    }

    close(fd);
    return 0;
}
