#include <ctype.h>
#include <stdlib.h>
#include <string.h>

char *domain_of(const char *address) {
    char *at = strrchr(address, '@');
    char *domain = strdup(at + 1);
    for (char *p = domain; *p != '\0'; p++) {
        *p = tolower((unsigned char)*p);
    }
    return domain;
}
