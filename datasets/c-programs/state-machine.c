// judged: secure
#include <stdio.h>
#include <string.h>

enum state { IDLE, RUNNING, DONE, STATE_COUNT };

static const char *const names[STATE_COUNT] = {"idle", "running", "done"};

static enum state next_state(enum state s) {
    switch (s) {
    case IDLE: return RUNNING;
    case RUNNING: return DONE;
    default: return IDLE;
    }
}

int main(void) {
    enum state s = IDLE;
    for (int i = 0; i < 7; i++) {
        printf("%s\n", names[s]);
        s = next_state(s);
    }
    return 0;
}
