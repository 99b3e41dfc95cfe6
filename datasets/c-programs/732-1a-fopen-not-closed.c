// judged: insecure CWE-775
// the stream is never closed when fprintf fails
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int main(void) {
    FILE *fp;

    umask(077);
    fp = fopen("important_config", "w");
    if (fp == NULL) {
        perror("Error opening file");
        return 1;
    }
    if (fprintf(fp, "key=value\n") < 0) {
        perror("Error writing");
        return 1;
    }
    fclose(fp);
    return 0;
}
