#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

enum { SALT = 16, DIGEST = 32, ROUNDS = 210000 };

static int derive(const char *password, const unsigned char *salt, unsigned char *digest) {
    return PKCS5_PBKDF2_HMAC(password, (int)strlen(password), salt, SALT, ROUNDS, EVP_sha512(), DIGEST, digest) == 1;
}

static void to_hex(const unsigned char *bytes, size_t count, char *out) {
    for (size_t i = 0; i < count; i++) {
        snprintf(out + 2 * i, 3, "%02x", bytes[i]);
    }
}

static int from_hex(const char *text, size_t count, unsigned char *bytes) {
    for (size_t i = 0; i < count; i++) {
        unsigned value;
        if (sscanf(text + 2 * i, "%2x", &value) != 1) {
            return 0;
        }
        bytes[i] = (unsigned char)value;
    }
    return 1;
}

int hash_password(const char *password, char *out, size_t size) {
    unsigned char salt[SALT], digest[DIGEST];

    if (size < 2 * (SALT + DIGEST) + 1 || RAND_bytes(salt, SALT) != 1 || !derive(password, salt, digest)) {
        return -1;
    }
    to_hex(salt, SALT, out);
    to_hex(digest, DIGEST, out + 2 * SALT);
    return 0;
}

int check_password(const char *password, const char *stored) {
    unsigned char salt[SALT], digest[DIGEST], again[DIGEST];

    if (strlen(stored) != 2 * (SALT + DIGEST) || !from_hex(stored, SALT, salt) ||
        !from_hex(stored + 2 * SALT, DIGEST, digest) || !derive(password, salt, again)) {
        return 0;
    }
    return CRYPTO_memcmp(digest, again, DIGEST) == 0;
}
