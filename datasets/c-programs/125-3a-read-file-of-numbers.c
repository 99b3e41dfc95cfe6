// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define MAX_VALUES 100

int main(int argc, char *argv[]) {
    int values[MAX_VALUES];
    int count = 0;
    int index;

    if (argc != 2) {
        fprintf(stderr, "usage: %s FILE\n", argv[0]);
        return 1;
    }
    FILE *f = fopen(argv[1], "r");
    if (!f) {
        perror(argv[1]);
        return 1;
    }
    while (count < MAX_VALUES && fscanf(f, "%d", &values[count]) == 1) {
        count++;
    }
    fclose(f);

    printf("index: ");
    if (scanf("%d", &index) != 1) {
        return 1;
    }
    if (index < 0 || index >= count) {
        fprintf(stderr, "no such value (there are %d)\n", count);
        return 1;
    }
    printf("%d\n", values[index]);
    return 0;
}
