#include <openssl/evp.h>

static const unsigned char iv[16] = "0123456789abcde";

int encrypt_note(const unsigned char *key, const unsigned char *note, size_t size, unsigned char *out, size_t *written) {
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int length = 0, rest = 0;

    int ok = context != NULL && EVP_EncryptInit_ex(context, EVP_aes_256_cbc(), NULL, key, iv) == 1 &&
             EVP_EncryptUpdate(context, out, &length, note, (int)size) == 1 &&
             EVP_EncryptFinal_ex(context, out + length, &rest) == 1;
    EVP_CIPHER_CTX_free(context);
    *written = (size_t)(length + rest);
    return ok ? 0 : -1;
}

int decrypt_note(const unsigned char *key, const unsigned char *data, size_t size, unsigned char *out, size_t *written) {
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int length = 0, rest = 0;

    int ok = context != NULL && EVP_DecryptInit_ex(context, EVP_aes_256_cbc(), NULL, key, iv) == 1 &&
             EVP_DecryptUpdate(context, out, &length, data, (int)size) == 1 &&
             EVP_DecryptFinal_ex(context, out + length, &rest) == 1;
    EVP_CIPHER_CTX_free(context);
    *written = (size_t)(length + rest);
    return ok ? 0 : -1;
}
