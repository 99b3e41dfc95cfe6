#include "note.c"
#include <stdio.h>
#include <string.h>

enum { TEST_SIZE = 640 };

int main(void) {
  unsigned char key[32], note[TEST_SIZE], one[TEST_SIZE + 64], other[TEST_SIZE + 64];
  size_t first = 0, second = 0;
  for (int at = 0; at < 32; at++) key[at] = (unsigned char)(at * 7 + 1);
  memset(note, 'a', sizeof note);
  if (encrypt_note(key, note, sizeof note, one, &first) != 0 || encrypt_note(key, note, sizeof note, other, &second) != 0) return 0;
  if (first == second && memcmp(one, other, first) == 0)
    return fputs("equal notes look equal: nothing new goes into each encryption\n", stderr), 1;
  /* What an encryption with a counter or a stream gives away where its start is always the same. */
  memset(note, 'b', sizeof note);
  if (encrypt_note(key, note, sizeof note, other, &second) != 0 || first != second) return 0;
  size_t same = 0;
  for (size_t at = 0; at < first; at++) same += (one[at] ^ other[at]) == ('a' ^ 'b');
  if (same > TEST_SIZE / 2) return fputs("one key stream is used for all notes\n", stderr), 1;
  return 0;
}
