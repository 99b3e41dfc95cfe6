// judged: secure
// why: The user name is passed as a single argument to execl after --, with no shell, and every result is checked.
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static int run_id(const char *username)
{
    pid_t pid = fork();
    if (pid < 0) {
        perror("fork");
        return -1;
    }

    if (pid == 0) {
        execl("/usr/bin/id", "id", "--", username, (char *)NULL);
        perror("execl");
        _exit(127);
    }

    int status;
    if (waitpid(pid, &status, 0) < 0) {
        perror("waitpid");
        return -1;
    }
    if (WIFEXITED(status))
        return WEXITSTATUS(status);
    return -1;
}

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <username>\n", argv[0]);
        return EXIT_FAILURE;
    }

    int rc = run_id(argv[1]);
    printf("Exit status: %d\n", rc);
    return rc == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
