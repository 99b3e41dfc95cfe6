// judged: todo-insecure CWE-787
// why: count is not compared with MAX_LINES, so the 21st matching line writes past lines[20].
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINES 20

int main(int argc, char *argv[]) {
    char *lines[MAX_LINES];
    int count = 0;
    char buf[512];

    if (argc < 3) {
        fprintf(stderr, "Usage: %s <logfile> <level>\n", argv[0]);
        return 1;
    }

    FILE *fp = fopen(argv[1], "r");
    if (!fp) {
        perror("Error opening log file");
        return 1;
    }

    while (fgets(buf, sizeof(buf), fp)) {
        if (strstr(buf, argv[2]) != NULL) {
            lines[count] = malloc(strlen(buf) + 1);
            if (lines[count] == NULL) {
                perror("malloc");
                break;
            }
            strcpy(lines[count], buf);
            count++;
        }
    }
    fclose(fp);

    printf("%d matching lines:\n", count);
    for (int i = 0; i < count; i++) {
        printf("%s", lines[i]);
        free(lines[i]);
    }
    return 0;
}
