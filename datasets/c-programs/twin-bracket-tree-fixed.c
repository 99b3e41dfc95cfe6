// judged: secure
// why: the parent is reached by its index after the growth, and cur is always below used
#include <stddef.h>
#include <stdlib.h>

/* Measures the widest node of a bracket expression such as "(()(()()))". */

struct bnode {
    size_t parent;
    unsigned children;
};

struct btree {
    struct bnode *nodes;
    size_t used;
    size_t cap;
};

#define BTREE_MAX 4096

static struct bnode *btree_new_node(struct btree *t, size_t parent)
{
    struct bnode *n;

    if (t->used == t->cap) {
        size_t cap = t->cap ? t->cap * 2 : 2;
        struct bnode *tmp;

        if (cap > BTREE_MAX)
            return NULL;
        tmp = realloc(t->nodes, cap * sizeof(*tmp));
        if (tmp == NULL)
            return NULL;
        t->nodes = tmp;
        t->cap = cap;
    }
    n = &t->nodes[t->used++];
    n->parent = parent;
    n->children = 0;
    return n;
}

int bracket_width(const char *text, unsigned *width)
{
    struct btree t = { NULL, 0, 0 };
    size_t cur = 0, i;
    int rc = -1;

    if (text == NULL || width == NULL)
        return -1;
    if (btree_new_node(&t, 0) == NULL) /* root */
        return -1;

    for (; *text != '\0'; text++) {
        if (*text == '(') {
            if (btree_new_node(&t, cur) == NULL)
                goto done;
            t.nodes[cur].children++;
            cur = t.used - 1;
        } else if (*text == ')') {
            if (cur == 0)
                goto done;
            cur = t.nodes[cur].parent;
        }
    }
    if (cur != 0)
        goto done;

    *width = 0;
    for (i = 0; i < t.used; i++) {
        if (t.nodes[i].children > *width)
            *width = t.nodes[i].children;
    }
    rc = 0;
done:
    free(t.nodes);
    return rc;
}
