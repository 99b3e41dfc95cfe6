#include <stdio.h>

void log_message(FILE *out, const char *who, const char *message) {
    fprintf(out, "[%s] %s\n", who, message);
}
