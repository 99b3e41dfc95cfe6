// judged: insecure CWE-787
// why: the size misses the separator: for "/usr/local" and "bin" the terminating NUL is written one past the block
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Joins two path components with a single separator.
 * The caller must free the returned string.
 */
char *path_join(const char *dir, const char *file)
{
    if (dir == NULL || file == NULL)
        return NULL;

    size_t dir_len = strlen(dir);
    size_t file_len = strlen(file);

    char *path = malloc(dir_len + file_len + 1);
    if (path == NULL)
        return NULL;

    memcpy(path, dir, dir_len);
    if (dir_len > 0 && dir[dir_len - 1] != '/')
        path[dir_len++] = '/';
    while (*file == '/' && file_len > 0) {
        file++;
        file_len--;
    }
    memcpy(path + dir_len, file, file_len);
    path[dir_len + file_len] = '\0';
    return path;
}

int main(void)
{
    const char *dirs[] = { "/usr/local", "/var/log/", "" };
    const char *files[] = { "bin", "syslog", "notes.txt" };

    for (size_t i = 0; i < sizeof(dirs) / sizeof(dirs[0]); i++) {
        char *p = path_join(dirs[i], files[i]);
        if (p == NULL) {
            fprintf(stderr, "allocation failed\n");
            return EXIT_FAILURE;
        }
        printf("%s\n", p);
        free(p);
    }
    return EXIT_SUCCESS;
}
