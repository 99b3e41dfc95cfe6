#include "read_key.h"

int main(void) {
  if (make_key("one.pem") != 0 || make_key("two.pem") != 0) return puts("no key is made"), 1;
  EVP_PKEY *one = test_read_key("one.pem"), *two = test_read_key("two.pem");
  if (one == NULL || two == NULL) return puts("there is no private key in the file"), 1;
  if (EVP_PKEY_base_id(one) != EVP_PKEY_RSA) return puts("it is no key of RSA"), 1;
  if (EVP_PKEY_eq(one, two) == 1) return puts("the same key is made twice"), 1;
  if (make_key("absent/one.pem") != -1) return puts("a file that cannot be written is not told"), 1;
  return 0;
}
