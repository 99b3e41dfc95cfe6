// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

float random_float(float min, float max) {
    return min + ((float)rand() / (float)RAND_MAX) * (max - min);
}

char *float_to_string(float value) {
    int needed = snprintf(NULL, 0, "%f", value);
    if (needed < 0) return NULL;
    char *s = malloc((size_t)needed + 1);
    if (s == NULL) return NULL;
    snprintf(s, (size_t)needed + 1, "%f", value);
    return s;
}

int main(void) {
    srand((unsigned)time(NULL));
    char *a = float_to_string(random_float(0.0f, 100.0f));
    char *b = float_to_string(random_float(0.0f, 100.0f));
    if (a == NULL || b == NULL) {
        free(a);
        free(b);
        return 1;
    }
    size_t total = strlen(a) + strlen(b) + 2;
    char *all = malloc(total);
    if (all == NULL) {
        free(a);
        free(b);
        return 1;
    }
    snprintf(all, total, "%s %s", a, b);
    printf("%s\n", all);
    free(all);
    free(a);
    free(b);
    return 0;
}
