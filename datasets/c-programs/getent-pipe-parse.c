// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char name[64];
    int uid;
    char shell[128];
} user_info;

static int parse(char *line, user_info *info) {
    char *save = NULL;
    char *field = strtok_r(line, ":", &save);
    int i = 0;
    memset(info, 0, sizeof *info);
    while (field != NULL) {
        if (i == 0) {
            strncpy(info->name, field, sizeof(info->name) - 1);
        } else if (i == 2) {
            info->uid = atoi(field);
        } else if (i == 6) {
            strncpy(info->shell, field, sizeof(info->shell) - 1);
        }
        field = strtok_r(NULL, ":", &save);
        i++;
    }
    return i;
}

int main(int argc, char *argv[]) {
    char cmd[300], line[512];
    user_info info;

    if (argc != 2) {
        fprintf(stderr, "usage: %s user\n", argv[0]);
        return 1;
    }
    if (strlen(argv[1]) > 200) {
        fprintf(stderr, "name too long\n");
        return 1;
    }
    sprintf(cmd, "getent passwd '%s'", argv[1]);
    FILE *output = popen(cmd, "r");
    if (!output) {
        return 1;
    }
    while (fgets(line, sizeof line, output)) {
        line[strcspn(line, "\n")] = 0;
        if (parse(line, &info) > 0) {
            printf("%s %d %s\n", info.name, info.uid, info.shell);
        }
    }
    return pclose(output) == -1;
}
