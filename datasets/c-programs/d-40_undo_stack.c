// judged: insecure CWE-401
// why: states still on the undo stack (strdup copies) are not freed when quit or end of input ends main.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_UNDO 50

typedef struct {
    char *states[MAX_UNDO];
    int top;
} UndoStack;

void push_state(UndoStack *s, const char *text) {
    if (s->top >= MAX_UNDO) {
        free(s->states[0]);
        memmove(&s->states[0], &s->states[1], (MAX_UNDO - 1) * sizeof(char *));
        s->top--;
    }
    s->states[s->top] = strdup(text);
    s->top++;
}

char *pop_state(UndoStack *s) {
    if (s->top == 0) return NULL;
    s->top--;
    return s->states[s->top];
}

int main() {
    UndoStack undo;
    undo.top = 0;
    char document[256] = "";
    char line[256];

    printf("Type text, 'undo' or 'quit'\n");
    while (fgets(line, sizeof(line), stdin)) {
        line[strcspn(line, "\n")] = 0;
        if (strcmp(line, "quit") == 0) break;
        if (strcmp(line, "undo") == 0) {
            char *prev = pop_state(&undo);
            if (prev == NULL) {
                printf("Nothing to undo\n");
            } else {
                strcpy(document, prev);
                free(prev);
            }
        } else {
            push_state(&undo, document);
            strcpy(document, line);
        }
        printf("Document: %s\n", document);
    }
    return 0;
}
