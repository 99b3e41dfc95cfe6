// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>

#define MAX_ENTRIES 64

struct option {
    char *key;
    char *value;
};

struct config {
    struct option options[MAX_ENTRIES];
    size_t used;
};

static char *skip_blanks(char *s) {
    while (*s == ' ' || *s == '\t') s++;
    return s;
}

static void strip_end(char *s) {
    size_t n = strlen(s);
    while (n > 0 && (s[n - 1] == '\n' || s[n - 1] == '\r' || s[n - 1] == ' ')) s[--n] = '\0';
}

static int config_set(struct config *c, const char *key, const char *value) {
    if (c->used >= MAX_ENTRIES) return -1;
    char *k = strdup(key);
    char *v = strdup(value);
    if (k == NULL || v == NULL) {
        free(k);
        free(v);
        return -1;
    }
    c->options[c->used].key = k;
    c->options[c->used].value = v;
    c->used++;
    return 0;
}

static void config_free(struct config *c) {
    for (size_t i = 0; i < c->used; i++) {
        free(c->options[i].key);
        free(c->options[i].value);
    }
    c->used = 0;
}

static int config_read(struct config *c, const char *path) {
    FILE *f = fopen(path, "r");
    if (f == NULL) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        return -1;
    }
    char line[256];
    int number = 0;
    while (fgets(line, sizeof line, f) != NULL) {
        number++;
        strip_end(line);
        char *start = skip_blanks(line);
        if (*start == '\0' || *start == '#') continue;
        char *eq = strchr(start, '=');
        if (eq == NULL) {
            fprintf(stderr, "line %d: no '='\n", number);
            continue;
        }
        *eq = '\0';
        if (config_set(c, start, eq + 1) != 0) {
            fclose(f);
            return -1;
        }
    }
    fclose(f);
    return 0;
}

int main(int argc, char **argv) {
    struct config c = {0};
    if (argc != 2) {
        fprintf(stderr, "usage: %s file\n", argv[0]);
        return EXIT_FAILURE;
    }
    int rc = config_read(&c, argv[1]);
    if (rc == 0) {
        for (size_t i = 0; i < c.used; i++) printf("%s = %s\n", c.options[i].key, c.options[i].value);
    }
    config_free(&c);
    return rc == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
