static const char *read_group(const char *p, int *deepest) {
    *deepest = 0;
    while (*p != '\0' && *p != ')') {
        if (*p == '(') {
            int inner;
            p = read_group(p + 1, &inner);
            if (p == 0 || *p != ')') {
                return 0;
            }
            if (inner + 1 > *deepest) {
                *deepest = inner + 1;
            }
        }
        p++;
    }
    return p;
}

int nesting_depth(const char *text) {
    int deepest;
    const char *end = read_group(text, &deepest);
    if (end == 0 || *end != '\0') {
        return -1;
    }
    return deepest;
}
