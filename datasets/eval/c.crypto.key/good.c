#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <stdio.h>
#include <unistd.h>

int make_key(const char *path) {
    EVP_PKEY *key = EVP_RSA_gen(2048);
    if (key == NULL) {
        return -1;
    }
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (file == NULL) {
        if (descriptor >= 0) {
            close(descriptor);
        }
        EVP_PKEY_free(key);
        return -1;
    }
    int ok = PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL) == 1;
    if (fclose(file) != 0) {
        ok = 0;
    }
    EVP_PKEY_free(key);
    return ok ? 0 : -1;
}
