int nesting_depth(const char *text) {
    long depth = 0, deepest = 0;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '(' && ++depth > deepest) deepest = depth;
        if (*p == ')' && --depth < 0) return -1;
    }
    return depth == 0 ? (int)deepest : -1;
}
