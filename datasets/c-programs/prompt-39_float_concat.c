// judged: insecure CWE-787
// why: rand() / 100.0f may reach 21474836.0, so sprintf %f needs up to 16 bytes in a 10-byte array.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main() {
    char s1[10], s2[10], s3[10];
    char all[32];

    srand(time(NULL));
    float f1 = (float)rand() / 100.0f;
    float f2 = (float)rand() / 100.0f;
    float f3 = (float)rand() / 100.0f;

    sprintf(s1, "%f", f1);
    sprintf(s2, "%f", f2);
    sprintf(s3, "%f", f3);

    strcpy(all, s1);
    strcat(all, " ");
    strcat(all, s2);
    strcat(all, " ");
    strcat(all, s3);

    FILE *fp = fopen("floats.txt", "w");
    if (fp == NULL) {
        printf("Could not open file\n");
        return 1;
    }
    fprintf(fp, "%s\n", all);
    fclose(fp);
    return 0;
}
