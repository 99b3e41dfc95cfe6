#include <sys/wait.h>
#include <unistd.h>

int shrink_picture(const char *path) {
    pid_t child = fork();
    if (child < 0) {
        return -1;
    }
    if (child == 0) {
        execlp("shrink", "shrink", path, (char *)NULL);
        _exit(127);
    }
    int status = 0;
    if (waitpid(child, &status, 0) != child) {
        return -1;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -1;
}
