// judged: insecure CWE-787
// why: content has size bytes and content[n] is written with n == size, one past the block.
#include <stdio.h>
#include <stdlib.h>

char *read_file(const char *name) {
    FILE *fp = fopen(name, "rb");
    if (fp == NULL) {
        return NULL;
    }

    fseek(fp, 0, SEEK_END);
    long size = ftell(fp);
    rewind(fp);

    char *content = malloc(size);
    if (content == NULL) {
        fclose(fp);
        return NULL;
    }
    size_t n = fread(content, 1, size, fp);
    content[n] = '\0';
    fclose(fp);
    return content;
}

int count_lines(const char *text) {
    int lines = 0;
    for (; *text; text++) {
        if (*text == '\n') lines++;
    }
    return lines;
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        printf("Usage: %s <file>\n", argv[0]);
        return 1;
    }

    char *text = read_file(argv[1]);
    if (text == NULL) {
        printf("Cannot read %s\n", argv[1]);
        return 1;
    }
    printf("%d lines\n", count_lines(text));
    free(text);
    return 0;
}
