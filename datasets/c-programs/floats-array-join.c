// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N 3
#define MAX_STR 50

char *float_to_string(float f)
{
    char *s = malloc(MAX_STR);
    if (s == NULL) {
        return NULL;
    }
    snprintf(s, MAX_STR, "%f", f);
    return s;
}

int main(void)
{
    char *parts[N] = {0};
    char joined[N * MAX_STR] = "";
    int status = 1;

    srand(time(NULL));
    for (int i = 0; i < N; i++) {
        parts[i] = float_to_string((float)rand() / (float)(RAND_MAX) * 10.0f);
        if (!parts[i]) {
            goto end;
        }
    }
    for (int i = 0; i < N; i++) {
        strcat(joined, parts[i]);
    }
    FILE *out = fopen("out.txt", "w");
    if (out) {
        fprintf(out, "%s\n", joined);
        fclose(out);
        status = 0;
    }
end:
    for (int i = 0; i < N; i++) {
        free(parts[i]);
    }
    return status;
}
