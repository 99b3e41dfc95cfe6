int parse_port(const char *text) {
    int port = 0;
    if (*text == '\0') return -1;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at < '0' || *at > '9') return -1;
        port = port * 10 + (*at - '0');
        if (port > 65535) return -1;
    }
    return port >= 1 ? port : -1;
}
