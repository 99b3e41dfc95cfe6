// judged: insecure CWE-787
// why: fill_template has no bound: two 39-character names and a city make about 155 characters in result[100].
#include <stdio.h>
#include <string.h>

void fill_template(const char *tmpl, const char *name, const char *city, char *out) {
    int j = 0;
    for (int i = 0; tmpl[i] != '\0'; i++) {
        if (strncmp(&tmpl[i], "{name}", 6) == 0) {
            for (int k = 0; name[k]; k++) out[j++] = name[k];
            i += 5;
        } else if (strncmp(&tmpl[i], "{city}", 6) == 0) {
            for (int k = 0; city[k]; k++) out[j++] = city[k];
            i += 5;
        } else {
            out[j++] = tmpl[i];
        }
    }
    out[j] = '\0';
}

int main() {
    char name[40], city[40];
    char result[100];
    const char *tmpl = "Dear {name}, welcome to {city}! Enjoy your stay, {name}.";

    printf("Name: ");
    if (!fgets(name, sizeof(name), stdin)) return 1;
    printf("City: ");
    if (!fgets(city, sizeof(city), stdin)) return 1;
    name[strcspn(name, "\n")] = '\0';
    city[strcspn(city, "\n")] = '\0';

    fill_template(tmpl, name, city, result);
    printf("%s\n", result);
    return 0;
}
