// judged: secure
// why: all positions are taken modulo CAPACITY, stored indexes were tested at both ends
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CAPACITY 8

/* A ring buffer that remembers the last vehicles that were asked for */
typedef struct {
    int items[CAPACITY];
    unsigned head;
    unsigned count;
} History;

static const char *vehicles[] = {"car", "bus", "train", "boat", "plane"};
#define VEHICLE_COUNT ((int)(sizeof(vehicles) / sizeof(vehicles[0])))

static void history_push(History *h, int v) {
    h->items[(h->head + h->count) % CAPACITY] = v;
    if (h->count < CAPACITY) {
        h->count++;
    } else {
        h->head = (h->head + 1) % CAPACITY;
    }
}

int main(void) {
    History h = { {0}, 0, 0 };
    char line[32];

    while (fgets(line, sizeof line, stdin) != NULL) {
        char *end;
        if (strncmp(line, "quit", 4) == 0) {
            break;
        }
        long idx = strtol(line, &end, 10);
        if (end == line || idx < 0 || idx >= VEHICLE_COUNT) {
            printf("no such vehicle\n");
            continue;
        }
        history_push(&h, (int)idx);
        printf("%s\n", vehicles[idx]);
    }

    printf("Last %u:\n", h.count);
    for (unsigned i = 0; i < h.count; i++) {
        printf("  %s\n", vehicles[h.items[(h.head + i) % CAPACITY]]);
    }
    for (int i = 0; i < VEHICLE_COUNT; i++) {
        printf("%d = %s\n", i, vehicles[i]);
    }
    return 0;
}
