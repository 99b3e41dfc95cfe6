// judged: secure
// why: %15s fits key[16], only the fixed paths of the table are opened
#include <stdio.h>
#include <string.h>

struct page {
    const char *key;
    const char *path;
};

static const struct page pages[] = {
    { "help",    "/safe/help.txt" },
    { "license", "/safe/license.txt" },
    { "news",    "/safe/news.txt" },
};

static const struct page *find_page(const char *key)
{
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
        if (!strcmp(pages[i].key, key))
            return &pages[i];
    return NULL;
}

int main(void)
{
    char key[16];
    char block[128];
    const struct page *p;
    FILE *fp;
    size_t got;

    printf("Which page? ");
    if (scanf("%15s", key) != 1)
        return 1;

    p = find_page(key);
    if (p == NULL) {
        printf("There is no page %s\n", key);
        return 1;
    }
    fp = fopen(p->path, "r");
    if (fp == NULL) {
        perror(p->path);
        return 1;
    }
    while ((got = fread(block, 1, sizeof block, fp)) > 0)
        fwrite(block, 1, got, stdout);
    fclose(fp);
    return 0;
}
