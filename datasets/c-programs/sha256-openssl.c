// judged: secure
#include <openssl/sha.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    unsigned char hash[SHA256_DIGEST_LENGTH];
    char hex[2 * SHA256_DIGEST_LENGTH + 1];

    if (argc != 2) {
        return 1;
    }
    SHA256((const unsigned char *)argv[1], strlen(argv[1]), hash);
    for (int i = 0; i < SHA256_DIGEST_LENGTH; i++) {
        sprintf(hex + 2 * i, "%02x", hash[i]);
    }
    printf("%s\n", hex);
    return 0;
}
