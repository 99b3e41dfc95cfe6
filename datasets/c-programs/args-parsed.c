// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
    int opt, count = 1;
    const char *name = "world";
    while ((opt = getopt(argc, argv, "n:c:h")) != -1) {
        switch (opt) {
        case 'n':
            name = optarg;
            break;
        case 'c':
            count = atoi(optarg);
            if (count < 1 || count > 100) {
                fprintf(stderr, "1 to 100\n");
                return 1;
            }
            break;
        default:
            fprintf(stderr, "usage: %s [-n name] [-c count]\n", argv[0]);
            return 1;
        }
    }
    for (int i = 0; i < count; i++) printf("hello %s\n", name);
    if (optind < argc) printf("and %s\n", argv[optind]);
    return 0;
}
