// judged: insecure CWE-787
// three texts of up to 8 characters in 20 bytes
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main() {
    char str1[10], str2[10], str3[10], final[20];
    srand(time(NULL));
    float num1 = (float)(rand() % 1000) / 100;
    float num2 = (float)(rand() % 1000) / 100;
    float num3 = (float)(rand() % 1000) / 100;
    sprintf(str1, "%f", num1);
    sprintf(str2, "%f", num2);
    sprintf(str3, "%f", num3);
    strcpy(final, str1);
    strcat(final, str2);
    strcat(final, str3);
    FILE *f = fopen("file.txt", "w");
    if (f == NULL) return 1;
    fputs(final, f);
    fclose(f);
    return 0;
}
