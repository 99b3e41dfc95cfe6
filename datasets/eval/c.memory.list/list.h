#ifndef LIST_H
#define LIST_H
struct node { int value; char label[20]; struct node *next; };
struct list { struct node *first; };
int list_push(struct list *list, int value);
int list_length(const struct list *list);
int list_drop(struct list *list, int value);
#endif
