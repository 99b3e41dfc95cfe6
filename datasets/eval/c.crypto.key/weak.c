#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <stdio.h>

int make_key(const char *path) {
    EVP_PKEY *key = EVP_RSA_gen(1024);
    FILE *file = fopen(path, "w");
    int result = -1;

    if (key != NULL && file != NULL && PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL) == 1) {
        result = 0;
    }
    if (file != NULL) {
        fclose(file);
    }
    EVP_PKEY_free(key);
    return result;
}
