// judged: insecure-meaning CWE-78
// why: the text of the environment variable EDITOR is run by popen through the shell
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CMD_MAX 256

static int run_and_print(const char *cmd)
{
    FILE *pipe = popen(cmd, "r");
    if (!pipe) {
        perror("popen");
        return -1;
    }

    char buf[128];
    while (fgets(buf, sizeof buf, pipe) != NULL)
        fputs(buf, stdout);

    return pclose(pipe);
}

int main(void)
{
    const char *editor = getenv("EDITOR");
    if (editor == NULL || *editor == '\0')
        editor = "vi";

    char cmd[CMD_MAX];
    int n = snprintf(cmd, sizeof cmd, "%s --version 2>&1", editor);
    if (n < 0 || (size_t)n >= sizeof cmd) {
        fprintf(stderr, "EDITOR is too long\n");
        return EXIT_FAILURE;
    }

    printf("Your editor is %s\n", editor);
    if (run_and_print(cmd) != 0) {
        fprintf(stderr, "could not run the editor\n");
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
