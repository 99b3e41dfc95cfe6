#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s FILE\n", argv[0]);
        return 1;
    }
    int file = open(argv[1], O_RDONLY);
    if (file < 0) {
        perror(argv[1]);
        return 1;
    }
    int ends[2];
    if (pipe(ends) != 0) {
        perror("pipe");
        close(file);
        return 1;
    }
    pid_t child = fork();
    if (child < 0) {
        perror("fork");
        close(file);
        close(ends[0]);
        close(ends[1]);
        return 1;
    }
    if (child == 0) {
        dup2(file, STDIN_FILENO);
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        close(file);
        execl("/usr/bin/wc", "wc", "-l", (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    close(file);
    FILE *out = fdopen(ends[0], "r");
    if (out == NULL) {
        close(ends[0]);
        return 1;
    }
    long lines;
    int got = fscanf(out, "%ld", &lines);
    fclose(out);
    int status = 0;
    if (waitpid(child, &status, 0) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0 || got != 1) return 1;
    printf("%ld lines\n", lines);
    return 0;
}
