// judged: insecure-meaning CWE-134
// why: the typed note is used as the format of fprintf.
#include <stdio.h>
#include <string.h>
#include <time.h>

void log_note(FILE *out, const char *note) {
    time_t now = time(NULL);
    fprintf(out, "[%ld] ", (long)now);
    fprintf(out, note);
    fprintf(out, "\n");
}

int main() {
    char note[200];
    FILE *out = fopen("notes.log", "a");

    if (out == NULL) {
        perror("notes.log");
        return 1;
    }
    printf("Enter your note: ");
    if (fgets(note, sizeof(note), stdin) != NULL) {
        note[strcspn(note, "\n")] = '\0';
        log_note(out, note);
        printf("Saved.\n");
    }
    fclose(out);
    return 0;
}
