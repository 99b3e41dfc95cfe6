#include <openssl/evp.h>
#include <openssl/pem.h>
#include <stdio.h>

int make_key(const char *path);

/* The private key in a file, or NULL. */
static EVP_PKEY *test_read_key(const char *path) {
  FILE *file = fopen(path, "r");
  EVP_PKEY *key = file == NULL ? NULL : PEM_read_PrivateKey(file, NULL, NULL, NULL);
  if (file != NULL) fclose(file);
  return key;
}
