// judged: secure
#include <stdio.h>
#include <string.h>

#define MAX_LINES 10
#define MAX_LENGTH 80

int main(void) {
    char lines[MAX_LINES][MAX_LENGTH];
    int count = 0;
    while (count < MAX_LINES && fgets(lines[count], MAX_LENGTH, stdin) != NULL) {
        size_t len = strlen(lines[count]);
        if (len > 0 && lines[count][len - 1] == '\n') {
            lines[count][len - 1] = '\0';
        }
        count++;
    }
    for (int i = count - 1; i >= 0; i--) {
        printf("%s\n", lines[i]);
    }
    return 0;
}
