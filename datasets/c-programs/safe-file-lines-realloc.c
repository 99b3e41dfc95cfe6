// judged: insecure CWE-401
// the list of lines leaks when realloc fails
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    FILE *fp = fopen("/safe/list.txt", "r");
    if (!fp) return 1;
    char line[256];
    char *all = NULL;
    size_t used = 0;
    while (fgets(line, sizeof line, fp)) {
        size_t n = strlen(line);
        all = realloc(all, used + n + 1);
        if (all == NULL) {
            fclose(fp);
            return 1;
        }
        memcpy(all + used, line, n + 1);
        used += n;
    }
    fclose(fp);
    if (all) printf("%s", all);
    free(all);
    return 0;
}
