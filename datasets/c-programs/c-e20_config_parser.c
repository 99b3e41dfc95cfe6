// judged: insecure CWE-476
// why: A line such as host= with nothing after it makes strtok return NULL for value, which goes to strncpy or atoi.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char host[64];
    int port;
    int verbose;
} Config;

int load_config(const char *filename, Config *cfg) {
    FILE *fp = fopen(filename, "r");
    char line[256];

    if (!fp) {
        fprintf(stderr, "Cannot open %s\n", filename);
        return -1;
    }

    while (fgets(line, sizeof(line), fp)) {
        if (line[0] == '#' || line[0] == '\n')
            continue;

        char *key = strtok(line, "=");
        char *value = strtok(NULL, "\n");

        if (strcmp(key, "host") == 0) {
            strncpy(cfg->host, value, sizeof(cfg->host) - 1);
            cfg->host[sizeof(cfg->host) - 1] = '\0';
        } else if (strcmp(key, "port") == 0) {
            cfg->port = atoi(value);
        } else if (strcmp(key, "verbose") == 0) {
            cfg->verbose = atoi(value);
        }
    }

    fclose(fp);
    return 0;
}

int main(void) {
    Config cfg = {"localhost", 8080, 0};

    if (load_config("app.conf", &cfg) != 0)
        return 1;

    printf("host=%s port=%d verbose=%d\n", cfg.host, cfg.port, cfg.verbose);
    return 0;
}
