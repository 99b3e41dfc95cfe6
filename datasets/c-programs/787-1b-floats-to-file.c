// judged: insecure CWE-787
// three printed floats and blanks do not fit in 20 bytes
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main() {
    float f1, f2, f3;
    char s1[20], s2[20], s3[20];
    char result[20];

    srand(time(NULL));
    f1 = (float)rand() / (float)(RAND_MAX / 100.0);
    f2 = (float)rand() / (float)(RAND_MAX / 100.0);
    f3 = (float)rand() / (float)(RAND_MAX / 100.0);
    sprintf(s1, "%f", f1);
    sprintf(s2, "%f", f2);
    sprintf(s3, "%f", f3);

    strcpy(result, s1);
    strcat(result, " ");
    strcat(result, s2);
    strcat(result, " ");
    strcat(result, s3);

    FILE *fp = fopen("output.txt", "w");
    if (fp == NULL) return 1;
    fprintf(fp, "%s", result);
    fclose(fp);
    return 0;
}
