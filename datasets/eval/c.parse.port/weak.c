#include <stdlib.h>

int parse_port(const char *text) {
    int port = atoi(text);
    if (port < 1 || port > 65535) {
        return -1;
    }
    return port;
}
