// judged: insecure-meaning CWE-78
// what is read reaches popen
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *user = NULL;
    size_t n = 0;
    if (getline(&user, &n, stdin) < 1) {
        free(user);
        return 1;
    }
    user[strcspn(user, "\n")] = 0;
    size_t need = strlen(user) + sizeof "id ";
    char *cmd = malloc(need);
    if (cmd == NULL) {
        free(user);
        return 1;
    }
    snprintf(cmd, need, "id %s", user);
    FILE *p = popen(cmd, "r");
    free(cmd);
    free(user);
    if (p == NULL) return 1;
    char buf[128];
    while (fgets(buf, sizeof buf, p)) fputs(buf, stdout);
    return pclose(p);
}
