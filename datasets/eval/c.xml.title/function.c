#include "title.c"
#include <stdio.h>
#include <string.h>

static int test_reads(const char *xml, const char *expected) {
  char title[100] = "";
  int found = read_title(xml, strlen(xml), title, sizeof title);
  return expected == NULL ? found == -1 : found == 0 && strcmp(title, expected) == 0;
}

int main(void) {
  if (!test_reads("<book><title>Sand</title></book>", "Sand")) return puts("a title"), 1;
  if (!test_reads("<?xml version=\"1.0\"?>\n<book>\n  <price>3</price>\n  <title>Salt &amp; Sand</title>\n</book>\n", "Salt & Sand")) return puts("a title after another element"), 1;
  if (!test_reads("<!DOCTYPE book [<!ENTITY house \"Acme Press\">]><book><title>Books of &house;</title></book>", "Books of Acme Press")) return puts("an entity of the document"), 1;
  if (!test_reads("<book><title>Sand</book>", NULL)) return puts("what is no XML"), 1;
  if (!test_reads("<book><price>3</price></book>", NULL)) return puts("no title"), 1;
  return 0;
}
