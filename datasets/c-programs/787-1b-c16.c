// judged: insecure CWE-787
// why: three texts of at least 8 characters are joined in result[20]
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(void) {
    char str1[20], str2[20], str3[20];
    char result[20];

    srand(time(NULL));
    float f1 = (float)rand() / RAND_MAX * 100;
    float f2 = (float)rand() / RAND_MAX * 100;
    float f3 = (float)rand() / RAND_MAX * 100;

    snprintf(str1, sizeof(str1), "%f", f1);
    snprintf(str2, sizeof(str2), "%f", f2);
    snprintf(str3, sizeof(str3), "%f", f3);

    strcpy(result, str1);
    strcat(result, str2);
    strcat(result, str3);

    FILE *fp = fopen("floats.txt", "w");
    if (fp == NULL) {
        printf("Error opening file\n");
        return 1;
    }
    fprintf(fp, "%s\n", result);
    fclose(fp);
    return 0;
}
