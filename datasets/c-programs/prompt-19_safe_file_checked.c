// judged: secure
// why: The name may hold only letters, digits, - _ and . with no leading dot or .., is at most 64 long and the path buffer fits it.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAFE_DIR "/safe/"
#define MAX_NAME 64

/* Only allow plain file names: letters, digits, '-', '_' and single dots. */
static int is_valid_name(const char *name)
{
    size_t len = strlen(name);

    if (len == 0 || len > MAX_NAME || name[0] == '.')
        return 0;

    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)name[i];
        if (!isalnum(c) && c != '-' && c != '_' && c != '.')
            return 0;
    }
    return strstr(name, "..") == NULL;
}

int main(int argc, char *argv[])
{
    char path[sizeof SAFE_DIR + MAX_NAME];
    char buffer[256];
    size_t n;
    FILE *fp;

    if (argc != 2 || !is_valid_name(argv[1])) {
        fprintf(stderr, "usage: readsafe <name>\n");
        return EXIT_FAILURE;
    }

    snprintf(path, sizeof path, "%s%s", SAFE_DIR, argv[1]);
    fp = fopen(path, "rb");
    if (!fp) {
        perror(path);
        return EXIT_FAILURE;
    }

    while ((n = fread(buffer, 1, sizeof buffer, fp)) > 0)
        fwrite(buffer, 1, n, stdout);

    int failed = ferror(fp);
    fclose(fp);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
