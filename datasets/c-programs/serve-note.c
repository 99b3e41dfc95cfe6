// judged: insecure-meaning CWE-22
// why: the name from the user goes into the path after notes/ with no test for ../
#include <stdio.h>
#include <string.h>

#define NOTES_DIR "notes/"

int main(void)
{
    char name[64];
    char path[128];
    char line[256];

    printf("Which note do you want to read? ");
    if (fgets(name, sizeof(name), stdin) == NULL)
        return 1;
    name[strcspn(name, "\n")] = '\0';

    if (name[0] == '\0') {
        printf("Please enter a name.\n");
        return 1;
    }

    int n = snprintf(path, sizeof(path), "%s%s", NOTES_DIR, name);
    if (n < 0 || n >= (int)sizeof(path)) {
        printf("Name too long.\n");
        return 1;
    }

    FILE *fp = fopen(path, "r");
    if (fp == NULL) {
        printf("No such note: %s\n", name);
        return 1;
    }

    while (fgets(line, sizeof(line), fp) != NULL)
        fputs(line, stdout);

    fclose(fp);
    return 0;
}
