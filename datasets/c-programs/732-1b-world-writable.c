// judged: insecure-meaning CWE-732
// the file is writable for all
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int main() {
    FILE *fp = fopen("important_config", "w");
    if (fp == NULL) {
        printf("Error opening file!\n");
        return 1;
    }
    fwrite("important_config", 1, strlen("important_config"), fp);
    fclose(fp);
    chmod("important_config", 0777);
    return 0;
}
