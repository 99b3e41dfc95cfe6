// judged: insecure CWE-775
// the file is left open
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char all[100] = "";
    char one[20];
    FILE *f = fopen("out.txt", "w");
    if (f == NULL) {
        return 1;
    }
    for (int i = 0; i < 3; i++) {
        float x = (float)rand() / RAND_MAX;
        snprintf(one, sizeof one, "%f", x);
        strcat(all, one);
    }
    fprintf(f, "%s", all);
    printf("%s\n", all);
    return 0;
}
