// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINES 100
#define MAX_LEN 128

int main(void) {
    static char lines[MAX_LINES][MAX_LEN];
    int n = 0;
    FILE *f = fopen("/safe/notes.txt", "r");
    if (f == NULL) {
        perror("fopen");
        return EXIT_FAILURE;
    }
    while (n < MAX_LINES && fgets(lines[n], MAX_LEN, f) != NULL) {
        size_t len = strlen(lines[n]);
        if (len > 0 && lines[n][len - 1] == '\n') {
            lines[n][len - 1] = '\0';
        }
        n++;
    }
    fclose(f);
    for (int i = n - 1; i >= 0; i--) {
        printf("%3d %s\n", i + 1, lines[i]);
    }
    return EXIT_SUCCESS;
}
