#include "list.h"
#include <stdlib.h>

int list_push(struct list *list, int value) {
  struct node *node = malloc(sizeof *node);
  if (node == NULL) return -1;
  *node = (struct node){.value = value, .label = "", .next = list->first};
  list->first = node;
  return 0;
}

int list_length(const struct list *list) {
  int length = 0;
  for (const struct node *node = list->first; node != NULL; node = node->next) length++;
  return length;
}
