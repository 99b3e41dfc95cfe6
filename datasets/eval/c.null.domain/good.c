#include <ctype.h>
#include <stdlib.h>
#include <string.h>

char *domain_of(const char *address) {
    const char *at = strrchr(address, '@');
    if (at == NULL) return NULL;
    char *domain = strdup(at + 1);
    if (domain == NULL) return NULL;
    for (char *p = domain; *p != '\0'; p++) *p = (char)tolower((unsigned char)*p);
    return domain;
}
