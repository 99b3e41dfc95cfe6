// judged: secure
// why: localtime and fopen are checked, the formats are constants and the time string has room.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef enum { LOG_DEBUG, LOG_INFO, LOG_WARN, LOG_ERROR } log_level;

static const char *level_name(log_level lvl)
{
    switch (lvl) {
    case LOG_DEBUG: return "DEBUG";
    case LOG_INFO:  return "INFO";
    case LOG_WARN:  return "WARN";
    case LOG_ERROR: return "ERROR";
    }
    return "?";
}

static void log_msg(FILE *out, log_level lvl, const char *fmt, ...)
{
    char stamp[32] = "unknown time";
    time_t now = time(NULL);
    struct tm *tm = localtime(&now);
    va_list ap;

    if (tm != NULL && strftime(stamp, sizeof stamp, "%Y-%m-%d %H:%M:%S", tm) == 0)
        strcpy(stamp, "unknown time");

    fprintf(out, "%s [%s] ", stamp, level_name(lvl));
    va_start(ap, fmt);
    vfprintf(out, fmt, ap);
    va_end(ap);
    fputc('\n', out);
}

int main(int argc, char *argv[])
{
    FILE *log = fopen("app.log", "a");
    if (log == NULL) {
        perror("app.log");
        return 1;
    }

    log_msg(log, LOG_INFO, "started with %d argument(s)", argc - 1);
    for (int i = 1; i < argc; i++)
        log_msg(log, LOG_DEBUG, "argv[%d] = %s", i, argv[i]);
    log_msg(log, LOG_WARN, "nothing to do");

    if (fclose(log) != 0) {
        perror("app.log");
        return 1;
    }
    return 0;
}
