// judged: secure
// why: name_ok allows at most 64 characters, none of them a slash and no leading dot, and path has room for prefix, name and terminator.
#include <stdio.h>
#include <string.h>
#include <ctype.h>

#define SAFE_DIR "/safe/"
#define NAME_LIMIT 64

/* Only letters, digits, '_', '-' and single dots inside the name are accepted. */
static int name_ok(const char *name)
{
    size_t len = strlen(name);
    if (len == 0 || len > NAME_LIMIT || name[0] == '.')
        return 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)name[i];
        if (!isalnum(c) && c != '_' && c != '-' && c != '.')
            return 0;
    }
    return 1;
}

int main(int argc, char **argv)
{
    char path[sizeof(SAFE_DIR) + NAME_LIMIT + 1];
    char chunk[512];
    size_t got;

    if (argc != 2 || !name_ok(argv[1])) {
        fputs("expected one plain file name\n", stderr);
        return 2;
    }

    snprintf(path, sizeof path, "%s%s", SAFE_DIR, argv[1]);
    FILE *in = fopen(path, "rb");
    if (!in) {
        perror(path);
        return 1;
    }
    while ((got = fread(chunk, 1, sizeof chunk, in)) > 0)
        fwrite(chunk, 1, got, stdout);
    fclose(in);
    return 0;
}
