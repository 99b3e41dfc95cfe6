// judged: insecure CWE-476
// fopen's result goes to fprintf and fclose unchecked
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main() {
    srand(time(0));
    float a = rand() % 100 / 10.0;
    float b = rand() % 100 / 10.0;
    float c = rand() % 100 / 10.0;
    char str[150];
    sprintf(str, "%.2f%.2f%.2f", a, b, c);
    FILE *fp = fopen("file.txt", "w");
    fputs(str, fp);
    fclose(fp);
    return 0;
}
