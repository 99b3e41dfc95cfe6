// judged: insecure CWE-369
// why: rows stays 0 for an empty file or a missing column and total / rows divides by it (total may overflow too).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char line[1024];
    int column, total = 0, rows = 0;

    if (argc < 3) {
        printf("Usage: %s file.csv column\n", argv[0]);
        return 1;
    }
    column = atoi(argv[2]);

    FILE *f = fopen(argv[1], "r");
    if (f == NULL) {
        printf("Could not open %s\n", argv[1]);
        return 1;
    }

    while (fgets(line, sizeof(line), f)) {
        int i = 0;
        char *field = strtok(line, ",");
        while (field != NULL && i < column) {
            field = strtok(NULL, ",");
            i++;
        }
        if (field != NULL) {
            total += atoi(field);
            rows++;
        }
    }
    fclose(f);

    printf("Sum of column %d: %d\n", column, total);
    printf("Average: %d\n", total / rows);
    return 0;
}
