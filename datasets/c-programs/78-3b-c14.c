// judged: secure
// why: dir passes only as 0..3 through the switch, mode & 1 selects one of two functions, the text fits
#include <stdio.h>
#include <stdlib.h>

typedef int (*runner)(const char *);

static int run_system(const char *cmd)
{
    return system(cmd);
}

static int run_dry(const char *cmd)
{
    printf("would run: %s\n", cmd);
    return 0;
}

int main(void)
{
    static const char *dirs[] = { "/", "/tmp", "/usr", "/var" };
    runner run[2] = { run_dry, run_system };
    char cmd[32];
    unsigned int dir, mode;

    printf("Directory (0-3) and mode (0 = dry, 1 = real): ");
    if (scanf("%u %u", &dir, &mode) != 2)
        return 1;

    switch (dir) {
    case 0: case 1: case 2: case 3:
        break;
    default:
        printf("unknown directory\n");
        return 1;
    }

    snprintf(cmd, sizeof cmd, "ls -l %s", dirs[dir]);
    return run[mode & 1](cmd) == 0 ? 0 : 1;
}
