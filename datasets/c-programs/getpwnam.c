// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <pwd.h>
#include <errno.h>

int main(int argc, char *argv[]) {
    struct passwd *pw;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <username>\n", argv[0]);
        exit(EXIT_FAILURE);
    }
    errno = 0;
    pw = getpwnam(argv[1]);
    if (pw == NULL) {
        if (errno == 0) {
            printf("User %s not found\n", argv[1]);
        } else {
            perror("getpwnam");
        }
        exit(EXIT_FAILURE);
    }
    printf("%s:%d:%d:%s:%s\n", pw->pw_name, (int)pw->pw_uid, (int)pw->pw_gid, pw->pw_dir, pw->pw_shell);
    return EXIT_SUCCESS;
}
