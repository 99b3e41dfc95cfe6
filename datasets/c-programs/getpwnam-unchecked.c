// judged: insecure CWE-476
#include <stdio.h>
#include <pwd.h>

int main(int argc, char **argv) {
    if (argc != 2) return 1;
    struct passwd *pw = getpwnam(argv[1]);
    printf("Home: %s\n", pw->pw_dir);
    return 0;
}
