#define main answer_main
#include "sessions.c"
#undef main
#include <stdio.h>
#include <stdlib.h>

static struct session *test_add(int id, long expires, struct session *next) {
  struct session *one = malloc(sizeof *one);
  if (one == NULL) exit(2);
  *one = (struct session){id, expires, next};
  return one;
}

int main(void) {
  struct session *list = test_add(1, 500, test_add(2, 100, test_add(3, 300, NULL)));
  drop_expired(&list, 200);
  if (list == NULL || list->id != 1) return puts("the first session is gone"), 1;
  if (list->next == NULL || list->next->id != 3) return puts("not the expired session was taken out"), 1;
  if (list->next->next != NULL) return puts("the list is longer"), 1;
  struct session *none = NULL;
  drop_expired(&none, 200);
  if (none != NULL) return puts("an empty list is no longer empty"), 1;
  struct session *kept = test_add(4, 200, NULL);
  drop_expired(&kept, 200);
  if (kept == NULL) return puts("a session that ends now is gone"), 1;
  return 0;
}
