// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    char all[128];
    char part[32];
    all[0] = '\0';
    for (int i = 0; i < 3; i++) {
        float f = (float)(rand() % 1000) / 10.0f;
        sprintf(part, "%.1f", f);
        strcat(all, part);
        if (i < 2) strcat(all, ",");
    }
    FILE *fp = fopen("floats.txt", "w");
    if (!fp) { perror("fopen"); return 1; }
    fprintf(fp, "%s", all);
    fclose(fp);
    return 0;
}
