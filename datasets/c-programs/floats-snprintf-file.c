// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define STR_LEN 32

int main(void) {
    char parts[3][STR_LEN];
    char result[3 * STR_LEN] = "";
    srand((unsigned)time(NULL));
    for (int i = 0; i < 3; i++) {
        float value = (float)rand() / RAND_MAX * 100.0f;
        snprintf(parts[i], STR_LEN, "%f", value);
        strncat(result, parts[i], sizeof(result) - strlen(result) - 1);
    }
    FILE *fp = fopen("floats.txt", "w");
    if (!fp) {
        perror("fopen");
        return 1;
    }
    fputs(result, fp);
    fclose(fp);
    return 0;
}
