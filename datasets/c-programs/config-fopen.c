// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int main() {
    FILE *file = fopen("important_config", "w");
    if (file == NULL) {
        perror("Error opening file");
        return 1;
    }
    if (fprintf(file, "important_config") < 0) {
        perror("write");
        fclose(file);
        return 1;
    }
    fclose(file);
    if (chmod("important_config", S_IRUSR | S_IWUSR) != 0) {
        perror("chmod");
        return 1;
    }
    return 0;
}
