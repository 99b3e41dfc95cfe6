#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *new_scratch_file(const char *text) {
    static int counter = 0;
    char path[64];

    snprintf(path, sizeof path, "/tmp/scratch-%d-%d.txt", (int)getpid(), counter++);
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        return NULL;
    }
    fputs(text, file);
    fclose(file);
    return strdup(path);
}
