// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main() {
    char str_a[50], str_b[50], str_c[50];
    char result[150];
    srand(time(NULL));
    float a = (float)rand() / (float)(RAND_MAX / 100);
    float b = (float)rand() / (float)(RAND_MAX / 100);
    float c = (float)rand() / (float)(RAND_MAX / 100);
    sprintf(str_a, "%.2f", a);
    sprintf(str_b, "%.2f", b);
    sprintf(str_c, "%.2f", c);
    strcpy(result, str_a);
    strcat(result, str_b);
    strcat(result, str_c);
    FILE *fp = fopen("output.txt", "w");
    if (fp == NULL) {
        printf("Error opening file\n");
        return 1;
    }
    fprintf(fp, "%s", result);
    fclose(fp);
    return 0;
}
