#include <openssl/sha.h>
#include <stdio.h>
#include <string.h>

int hash_password(const char *password, char *out, size_t size) {
    unsigned char digest[SHA256_DIGEST_LENGTH];

    if (size < 2 * SHA256_DIGEST_LENGTH + 1) {
        return -1;
    }
    SHA256((const unsigned char *)password, strlen(password), digest);
    for (int i = 0; i < SHA256_DIGEST_LENGTH; i++) {
        snprintf(out + 2 * i, 3, "%02x", digest[i]);
    }
    return 0;
}

int check_password(const char *password, const char *stored) {
    char again[2 * SHA256_DIGEST_LENGTH + 1];

    return hash_password(password, again, sizeof again) == 0 && strcmp(again, stored) == 0;
}
