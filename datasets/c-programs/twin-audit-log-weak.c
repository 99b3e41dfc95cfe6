// judged: insecure-meaning CWE-134
// why: line holds text of the client and is given to syslog as the format
#include <stdio.h>
#include <string.h>
#include <syslog.h>

#define AUDIT_LINE 256

static void audit_clean(char *s)
{
    for (; *s != '\0'; s++) {
        if ((unsigned char)*s < 0x20 || *s == 0x7f)
            *s = '?';
    }
}

/* Writes one audit record; user and action come from the client. */
int audit_record(const char *user, const char *action, int ok)
{
    char line[AUDIT_LINE];
    int n;

    if (user == NULL || action == NULL)
        return -1;

    n = snprintf(line, sizeof(line), "user=%s action=%s result=%s",
                 user, action, ok ? "ok" : "denied");
    if (n < 0)
        return -1;

    audit_clean(line);
    syslog(ok ? LOG_INFO : LOG_WARNING, line);
    return 0;
}
