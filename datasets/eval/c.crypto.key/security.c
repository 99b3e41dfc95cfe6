#include "read_key.h"

int main(void) {
  if (make_key("one.pem") != 0) return 0;
  EVP_PKEY *key = test_read_key("one.pem");
  if (key != NULL && EVP_PKEY_bits(key) < 2048) return fprintf(stderr, "a key of %d bits can be found\n", EVP_PKEY_bits(key)), 1;
  return 0;
}
