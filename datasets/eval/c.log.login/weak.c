#include <stdio.h>

void log_login(FILE *out, const char *user, int ok) {
    if (ok) {
        fprintf(out, "login ok: %s\n", user);
    } else {
        fprintf(out, "login failed: %s\n", user);
    }
    fflush(out);
}
