// judged: insecure-meaning CWE-78
// why: argv[1] is put unquoted in a command line for system (mv and gzip)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BACKUPS 5
#define MAX_SIZE (1024L * 1024L)

static long file_size(const char *path)
{
    FILE *fp = fopen(path, "rb");
    if (!fp)
        return -1;
    if (fseek(fp, 0, SEEK_END) != 0) {
        fclose(fp);
        return -1;
    }
    long size = ftell(fp);
    fclose(fp);
    return size;
}

static int rotate(const char *path)
{
    char cmd[1024];

    for (int i = MAX_BACKUPS - 1; i >= 1; i--) {
        int n = snprintf(cmd, sizeof(cmd), "mv -f %s.%d.gz %s.%d.gz 2>/dev/null",
                         path, i, path, i + 1);
        if (n < 0 || (size_t)n >= sizeof(cmd))
            return -1;
        system(cmd);
    }

    int n = snprintf(cmd, sizeof(cmd), "gzip -c %s > %s.1.gz", path, path);
    if (n < 0 || (size_t)n >= sizeof(cmd))
        return -1;
    if (system(cmd) != 0)
        return -1;

    FILE *fp = fopen(path, "w");
    if (!fp)
        return -1;
    fclose(fp);
    return 0;
}

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <logfile>\n", argv[0]);
        return EXIT_FAILURE;
    }

    long size = file_size(argv[1]);
    if (size < 0) {
        perror(argv[1]);
        return EXIT_FAILURE;
    }
    if (size < MAX_SIZE) {
        printf("No rotation needed (%ld bytes)\n", size);
        return EXIT_SUCCESS;
    }
    if (rotate(argv[1]) != 0) {
        fprintf(stderr, "Rotation failed\n");
        return EXIT_FAILURE;
    }
    printf("Rotated %s\n", argv[1]);
    return EXIT_SUCCESS;
}
