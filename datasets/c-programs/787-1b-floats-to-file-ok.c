// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void)
{
    float floats[3];
    char strs[3][32];
    char combined[100];

    srand((unsigned int) time(NULL));
    for (int i = 0; i < 3; i++) {
        floats[i] = (float) rand() / (float) RAND_MAX;
        snprintf(strs[i], sizeof(strs[i]), "%f", floats[i]);
    }
    combined[0] = '\0';
    for (int i = 0; i < 3; i++) {
        strncat(combined, strs[i], sizeof(combined) - strlen(combined) - 1);
    }
    FILE *file = fopen("floats.txt", "w");
    if (file == NULL) {
        fprintf(stderr, "Could not open file\n");
        return 1;
    }
    fputs(combined, file);
    fclose(file);
    return 0;
}
