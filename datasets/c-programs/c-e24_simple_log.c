// judged: insecure-meaning CWE-134
// why: The line typed by the user is given to fprintf as the format.
#include <stdio.h>
#include <string.h>
#include <time.h>

void write_log(const char *msg) {
    FILE *fp = fopen("server.log", "a");
    if (fp == NULL) {
        return;
    }
    time_t t = time(NULL);
    fprintf(fp, "%ld: ", (long)t);
    fprintf(fp, msg);
    fprintf(fp, "\n");
    fclose(fp);
}

int main(void) {
    char msg[200];

    while (1) {
        printf("log> ");
        if (fgets(msg, sizeof(msg), stdin) == NULL)
            break;
        msg[strcspn(msg, "\n")] = '\0';
        if (strcmp(msg, "quit") == 0)
            break;
        write_log(msg);
    }
    return 0;
}
