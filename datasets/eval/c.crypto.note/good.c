#include <limits.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

enum { NONCE = 12, TAG = 16 };

/* What is written: the nonce, the tag, the note. */
int encrypt_note(const unsigned char *key, const unsigned char *note, size_t size, unsigned char *out, size_t *written) {
    int length = 0, rest = 0;

    if (size > INT_MAX || RAND_bytes(out, NONCE) != 1) {
        return -1;
    }
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int ok = context != NULL && EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, out) == 1 &&
             EVP_EncryptUpdate(context, out + NONCE + TAG, &length, note, (int)size) == 1 &&
             EVP_EncryptFinal_ex(context, out + NONCE + TAG + length, &rest) == 1 &&
             EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, TAG, out + NONCE) == 1;
    EVP_CIPHER_CTX_free(context);
    *written = ok ? NONCE + TAG + size : 0;
    return ok ? 0 : -1;
}

int decrypt_note(const unsigned char *key, const unsigned char *data, size_t size, unsigned char *out, size_t *written) {
    int length = 0, rest = 0;

    if (size < NONCE + TAG || size > INT_MAX) {
        return -1;
    }
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int ok = context != NULL && EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, data) == 1 &&
             EVP_DecryptUpdate(context, out, &length, data + NONCE + TAG, (int)(size - NONCE - TAG)) == 1 &&
             EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, TAG, (void *)(data + NONCE)) == 1 &&
             EVP_DecryptFinal_ex(context, out + length, &rest) == 1;
    EVP_CIPHER_CTX_free(context);
    *written = ok ? size - NONCE - TAG : 0;
    return ok ? 0 : -1;
}
