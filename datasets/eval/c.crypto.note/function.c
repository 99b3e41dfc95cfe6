#define _GNU_SOURCE
#include "note.c"
#include <stdio.h>
#include <string.h>

int main(void) {
  unsigned char key[32], note[1000], data[1064], again[1064];
  for (int at = 0; at < 32; at++) key[at] = (unsigned char)(at * 7 + 1);
  static const size_t sizes[] = {1, 15, 16, 17, 1000};
  for (int at = 0; at < 5; at++) {
    size_t size = sizes[at], length = 0, back = 0;
    memset(note, 'a' + at, size);
    if (encrypt_note(key, note, size, data, &length) != 0) return puts("a note is not encrypted"), 1;
    if (length < size || length > size + 64) return puts("another length"), 1;
    if (size >= 15 && memmem(data, length, note, size) != NULL) return puts("the note can be read"), 1;
    if (decrypt_note(key, data, length, again, &back) != 0) return puts("it is not decrypted"), 1;
    if (back != size || memcmp(again, note, size) != 0) return puts("another note comes back"), 1;
  }
  return 0;
}
