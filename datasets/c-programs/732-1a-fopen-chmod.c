// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int main() {
    FILE *file;
    const char *filename = "important_config";

    file = fopen(filename, "w");
    if (file == NULL) {
        printf("Error creating file!\n");
        exit(1);
    }
    fprintf(file, "config=1\n");
    fclose(file);

    if (chmod(filename, S_IRUSR | S_IWUSR) != 0) {
        perror("chmod");
        return 1;
    }
    printf("File created.\n");
    return 0;
}
