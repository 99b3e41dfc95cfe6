#include <stdio.h>

void log_message(FILE *out, const char *who, const char *message) {
    char line[512];
    snprintf(line, sizeof line, "[%s] %s\n", who, message);
    fprintf(out, line);
    fflush(out);
}
