// judged: secure
#include <stdio.h>
#include <string.h>

#define SLOTS 4
#define TEXT 32

static char slots[SLOTS][TEXT];
static unsigned next_slot;

static void log_text(const char *text) {
    strncpy(slots[next_slot % SLOTS], text, TEXT - 1);
    slots[next_slot % SLOTS][TEXT - 1] = '\0';
    next_slot++;
}

int main(int argc, char *argv[]) {
    for (int i = 0; i < argc; i++) {
        log_text(argv[i]);
    }
    for (unsigned i = 0; i < SLOTS; i++) {
        if (slots[i][0] != '\0') printf("%u: %s\n", i, slots[i]);
    }
    return 0;
}
