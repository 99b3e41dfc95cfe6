// judged: insecure CWE-476
// why: a line with no comma makes strtok return NULL, which goes into atoi.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINE 256

int main(int argc, char *argv[]) {
    char line[MAX_LINE];
    FILE *file;
    int row = 0;

    if (argc != 2) {
        printf("Usage: %s <file.csv>\n", argv[0]);
        return 1;
    }

    file = fopen(argv[1], "r");
    if (file == NULL) {
        printf("Error: could not open file %s\n", argv[1]);
        return 1;
    }

    // Each line has the form: name,quantity,city
    while (fgets(line, MAX_LINE, file)) {
        char *name = strtok(line, ",");
        char *quantity = strtok(NULL, ",");
        char *city = strtok(NULL, ",\n");

        int q = atoi(quantity);
        if (q > 100)
            printf("Row %d: large order by %s (%s)\n", row, name, city);
        row++;
    }

    fclose(file);
    printf("%d rows\n", row);
    return 0;
}
