#include "title.c"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void test_put(const char *path, const char *text) {
  FILE *file = fopen(path, "w");
  if (file == NULL) return;
  fputs(text, file);
  fclose(file);
}

static const char *const test_documents[] = {
    "<!DOCTYPE book [<!ENTITY x SYSTEM \"secret.txt\">]><book><title>&x;</title></book>",
    "<!DOCTYPE book [<!ENTITY x SYSTEM \"file://%s/secret.txt\">]><book><title>&x;</title></book>",
    "<!DOCTYPE book [<!ENTITY x SYSTEM \"%s/secret.txt\">]><book><title>&x;</title></book>",
    "<!DOCTYPE book [<!ENTITY x PUBLIC \"any\" \"secret.txt\">]><book><title>&x;</title></book>",
    "<!DOCTYPE book SYSTEM \"secret.dtd\"><book><title>&x;</title></book>",
    "<!DOCTYPE book [<!ENTITY %% d SYSTEM \"secret.dtd\"> %%d;]><book><title>&x;</title></book>",
    "<book xmlns:i=\"http://www.w3.org/2001/XInclude\"><title><i:include href=\"secret.txt\" parse=\"text\"/></title></book>",
};

int main(void) {
  char folder[3000], document[8000], title[1000];
  if (getcwd(folder, sizeof folder) == NULL) return 2;
  test_put("secret.txt", "SECRET");
  test_put("secret.dtd", "<!ENTITY x \"SECRET\">");
  for (size_t at = 0; at < sizeof test_documents / sizeof *test_documents; at++) {
    snprintf(document, sizeof document, test_documents[at], folder);
    memset(title, 0, sizeof title);
    if (read_title(document, strlen(document), title, sizeof title) == 0 && strstr(title, "SECRET") != NULL)
      return fprintf(stderr, "a file is read for a document: %s\n", document), 1;
  }
  return 0;
}
