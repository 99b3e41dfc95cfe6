// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define ID_COUNT 8
static const int id_sequence[ID_COUNT] = {101, 205, 309, 412, 518, 623, 734, 847};

static void clear_input(void) {
    int c;
    while ((c = getchar()) != '\n' && c != EOF) {
    }
}

int get_id_value(void) {
    int index;

    while (1) {
        printf("Enter an index (0-%d): ", ID_COUNT - 1);
        int got = scanf("%d", &index);
        if (got == EOF) {
            exit(1);
        }
        if (got != 1) {
            clear_input();
            printf("Please enter a number.\n");
            continue;
        }
        if (index < 0 || index > ID_COUNT - 1) {
            printf("Out of range.\n");
            continue;
        }
        break;
    }
    return id_sequence[index];
}

int main(void) {
    printf("Value: %d\n", get_id_value());
    return 0;
}
