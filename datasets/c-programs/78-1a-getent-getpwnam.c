// judged: secure
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    char username[33];
    struct passwd pwd, *result = NULL;
    char *buf;
    long size = sysconf(_SC_GETPW_R_SIZE_MAX);

    if (size <= 0) size = 16384;
    printf("user: ");
    if (scanf("%32s", username) != 1) return 1;
    buf = malloc((size_t)size);
    if (buf == NULL) return 1;
    int rc = getpwnam_r(username, &pwd, buf, (size_t)size, &result);
    if (rc != 0 || result == NULL) {
        fprintf(stderr, "not found\n");
        free(buf);
        return 1;
    }
    printf("%s:%d:%s\n", pwd.pw_name, (int)pwd.pw_uid, pwd.pw_dir);
    free(buf);
    return 0;
}
