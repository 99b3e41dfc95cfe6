#include <ctype.h>
#include <stdio.h>

void log_login(FILE *out, const char *user, int ok) {
    fprintf(out, "login %s: ", ok ? "ok" : "failed");
    for (const char *p = user; *p != '\0'; p++) {
        if (iscntrl((unsigned char)*p)) fprintf(out, "\\x%02x", (unsigned)(unsigned char)*p);
        else fputc(*p, out);
    }
    fputc('\n', out);
}
