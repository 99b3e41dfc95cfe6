// judged: insecure CWE-787
// why: split_csv stores fields[count++] without a bound: a line of more than 16 comma-separated fields writes past fields[MAX_FIELDS]
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_FIELDS 16
#define LINE_SIZE 1024

int split_csv(char *line, char *fields[])
{
    int count = 0;
    char *token = strtok(line, ",");
    while (token != NULL) {
        fields[count++] = token;
        token = strtok(NULL, ",");
    }
    return count;
}

int main(int argc, char *argv[])
{
    if (argc < 2) {
        fprintf(stderr, "Usage: %s file.csv\n", argv[0]);
        return EXIT_FAILURE;
    }

    FILE *fp = fopen(argv[1], "r");
    if (fp == NULL) {
        perror("Error opening file");
        return EXIT_FAILURE;
    }

    char line[LINE_SIZE];
    char *fields[MAX_FIELDS];

    while (fgets(line, sizeof(line), fp)) {
        // Remove newline
        line[strcspn(line, "\r\n")] = '\0';

        int n = split_csv(line, fields);
        for (int i = 0; i < n; i++) {
            printf("Field %d: %s\n", i + 1, fields[i]);
        }
        printf("----\n");
    }

    fclose(fp);
    return EXIT_SUCCESS;
}
