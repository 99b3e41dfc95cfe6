// judged: secure
// why: at most MOST pointers are kept, and all of them point into the line
#include <stdio.h>
#include <string.h>

#define MOST 8

static int split(char *line, char *fields[], int most)
{
    int n = 0;
    for (char *f = strtok(line, ";"); f != NULL && n < most; f = strtok(NULL, ";"))
        fields[n++] = f;
    return n;
}

int main(void)
{
    char line[200];
    char *fields[MOST];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        int n = split(line, fields, MOST);
        if (n > 2)
            printf("%s: %s\n", fields[0], fields[2]);
    }
    return 0;
}
