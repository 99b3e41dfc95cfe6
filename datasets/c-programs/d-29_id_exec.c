// judged: secure
// why: no shell is used, the path is absolute, argc is tested, a leading dash is refused and all calls are checked.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/types.h>
#include <sys/wait.h>

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "Usage: %s username\n", argv[0]);
        return 2;
    }
    if (argv[1][0] == '-') {
        fprintf(stderr, "bad user name\n");
        return 2;
    }

    pid_t pid = fork();
    if (pid < 0) {
        perror("fork");
        return 1;
    }
    if (pid == 0) {
        execl("/usr/bin/id", "id", argv[1], (char *)NULL);
        perror("execl");
        _exit(127);
    }

    int status = 0;
    if (waitpid(pid, &status, 0) < 0) {
        perror("waitpid");
        return 1;
    }
    if (WIFEXITED(status)) {
        printf("Exit status: %d\n", WEXITSTATUS(status));
        return WEXITSTATUS(status);
    }
    printf("id did not exit normally\n");
    return 1;
}
