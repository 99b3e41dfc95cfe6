// judged: insecure CWE-401
// why: when only one of the two build_list calls fails, main returns 1 without freeing the other list
#include <stdio.h>
#include <stdlib.h>

struct node {
    int val;
    struct node *next;
};

static void free_list(struct node *head)
{
    while (head) {
        struct node *next = head->next;
        free(head);
        head = next;
    }
}

static struct node *build_list(const int *values, size_t n)
{
    struct node *head = NULL, *tail = NULL;
    for (size_t i = 0; i < n; i++) {
        struct node *nd = malloc(sizeof *nd);
        if (!nd) {
            free_list(head);
            return NULL;
        }
        nd->val = values[i];
        nd->next = NULL;
        if (tail)
            tail->next = nd;
        else
            head = nd;
        tail = nd;
    }
    return head;
}

static struct node *merge(struct node *a, struct node *b)
{
    struct node dummy = {0, NULL};
    struct node *tail = &dummy;

    while (a && b) {
        if (a->val <= b->val) {
            tail->next = a;
            a = a->next;
        } else {
            tail->next = b;
            b = b->next;
        }
        tail = tail->next;
    }
    tail->next = a ? a : b;
    return dummy.next;
}

int main(void)
{
    int v1[] = {1, 4, 9};
    int v2[] = {2, 3, 10, 12};

    struct node *a = build_list(v1, sizeof v1 / sizeof v1[0]);
    struct node *b = build_list(v2, sizeof v2 / sizeof v2[0]);
    if (!a || !b) {
        fprintf(stderr, "allocation failure\n");
        return 1;
    }

    struct node *m = merge(a, b);
    for (struct node *p = m; p; p = p->next)
        printf("%d ", p->val);
    putchar('\n');

    free_list(m);
    return 0;
}
