// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

char *float_to_string(float num) {
    int len = snprintf(NULL, 0, "%f", num);
    char *str = malloc(len + 1);
    if (str == NULL) {
        return NULL;
    }
    snprintf(str, len + 1, "%f", num);
    return str;
}

int main(void) {
    float nums[3];
    char *strs[3];

    srand(time(NULL));
    for (int i = 0; i < 3; i++) {
        nums[i] = (float)rand() / RAND_MAX;
        strs[i] = float_to_string(nums[i]);
        if (strs[i] == NULL) {
            for (int j = 0; j < i; j++) {
                free(strs[j]);
            }
            return 1;
        }
    }
    size_t total = strlen(strs[0]) + strlen(strs[1]) + strlen(strs[2]) + 1;
    char *all = malloc(total);
    if (all != NULL) {
        strcpy(all, strs[0]);
        strcat(all, strs[1]);
        strcat(all, strs[2]);
        FILE *f = fopen("floats.txt", "w");
        if (f != NULL) {
            fputs(all, f);
            fclose(f);
        }
        free(all);
    }
    for (int i = 0; i < 3; i++) {
        free(strs[i]);
    }
    return 0;
}
