// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main() {
    char a[10], b[10], c[10];
    char all[20];
    srand(time(NULL));
    float x = (float)rand() / (float)RAND_MAX * 100.0f;
    float y = (float)rand() / (float)RAND_MAX * 100.0f;
    float z = (float)rand() / (float)RAND_MAX * 100.0f;
    sprintf(a, "%.2f", x);
    sprintf(b, "%.2f", y);
    sprintf(c, "%.2f", z);
    strcpy(all, a);
    strcat(all, " 12345678 ");
    strcat(all, b);
    strcat(all, c);
    FILE *fp = fopen("out.txt", "w");
    if (fp == NULL) return 1;
    fprintf(fp, "%s\n", all);
    fclose(fp);
    return 0;
}
