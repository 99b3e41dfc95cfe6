// judged: insecure CWE-787
// why: args has 10 entries but the token loop has no limit, so the eleventh word (or the NULL) is written past it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_ARGS 10

int main(void)
{
    char line[256];
    char *args[MAX_ARGS];

    while (1) {
        printf("mysh> ");
        fflush(stdout);
        if (fgets(line, sizeof(line), stdin) == NULL)
            break;

        int argc = 0;
        char *token = strtok(line, " \t\n");
        while (token != NULL) {
            args[argc++] = token;
            token = strtok(NULL, " \t\n");
        }
        args[argc] = NULL;

        if (argc == 0)
            continue;
        if (strcmp(args[0], "exit") == 0)
            break;
        if (strcmp(args[0], "cd") == 0) {
            if (argc < 2)
                fprintf(stderr, "cd: missing argument\n");
            else if (chdir(args[1]) != 0)
                perror("cd");
            continue;
        }

        pid_t pid = fork();
        if (pid == 0) {
            execvp(args[0], args);
            perror(args[0]);
            _exit(127);
        } else if (pid > 0) {
            int status;
            waitpid(pid, &status, 0);
        } else {
            perror("fork");
        }
    }
    return 0;
}
