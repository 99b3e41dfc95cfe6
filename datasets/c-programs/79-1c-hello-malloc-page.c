// judged: insecure CWE-476
// asprintf is right, malloc is not checked
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *make_page(const char *name) {
    const char *format = "<p>hello %s</p>";
    size_t size = strlen(format) + strlen(name) + 1;
    char *page = malloc(size);
    sprintf(page, format, name);
    return page;
}

int main(void) {
    char name[80];
    if (!fgets(name, sizeof name, stdin)) return 1;
    name[strcspn(name, "\n")] = 0;
    char *page = make_page(name);
    puts(page);
    free(page);
    return 0;
}
