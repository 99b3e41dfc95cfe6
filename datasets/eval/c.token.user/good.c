#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

/* Base64 of the kind that fits in addresses, without padding; the length, or -1. */
static int decode(const char *text, size_t length, unsigned char *out, size_t room) {
    char padded[2048];

    if (length == 0 || length + 4 > sizeof padded || length / 4 * 3 + 3 > room) {
        return -1;
    }
    for (size_t i = 0; i < length; i++) {
        padded[i] = text[i] == '-' ? '+' : text[i] == '_' ? '/' : text[i];
    }
    size_t pad = 0;
    while ((length + pad) % 4 != 0) {
        padded[length + pad++] = '=';
    }
    int decoded = pad > 2 ? -1 : EVP_DecodeBlock(out, (const unsigned char *)padded, (int)(length + pad));
    return decoded < 0 ? -1 : decoded - (int)pad;
}

int token_user(const char *token, const char *key, char *user, size_t size) {
    static const char name[] = "\"sub\":\"";
    unsigned char header[1600], claims[1600], signature[64], digest[32];
    const char *first = strchr(token, '.');
    const char *second = first == NULL ? NULL : strchr(first + 1, '.');

    if (second == NULL) {
        return -1;
    }
    /* Whatever the header says, a token of ours carries our signature. */
    if (HMAC(EVP_sha256(), key, (int)strlen(key), (const unsigned char *)token, (size_t)(second - token), digest, NULL) == NULL ||
        decode(second + 1, strlen(second + 1), signature, sizeof signature) != (int)sizeof digest ||
        CRYPTO_memcmp(signature, digest, sizeof digest) != 0) {
        return -1;
    }
    int length = decode(token, (size_t)(first - token), header, sizeof header - 1);
    if (length < 0) {
        return -1;
    }
    header[length] = '\0';
    if (strstr((char *)header, "\"alg\":\"HS256\"") == NULL) {
        return -1;
    }
    length = decode(first + 1, (size_t)(second - first - 1), claims, sizeof claims - 1);
    if (length < 0) {
        return -1;
    }
    claims[length] = '\0';
    const char *sub = strstr((char *)claims, name);
    if (sub == NULL) {
        return -1;
    }
    sub += sizeof name - 1;
    size_t count = strcspn(sub, "\"");
    if (count >= size) {
        return -1;
    }
    memcpy(user, sub, count);
    user[count] = '\0';
    return 0;
}
