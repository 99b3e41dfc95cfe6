// judged: secure
// why: a failed malloc leaves the list as it was, all nodes are freed at the end and the loops stay in 4 by 5.
#include <stdio.h>
#include <stdlib.h>

struct node {
    int row, col, value;
    struct node *next;
};

struct node *insert(struct node *head, int row, int col, int value) {
    struct node *n = malloc(sizeof(struct node));
    if (!n) {
        fprintf(stderr, "out of memory\n");
        return head;
    }
    n->row = row;
    n->col = col;
    n->value = value;
    n->next = head;
    return n;
}

int get(struct node *head, int row, int col) {
    while (head) {
        if (head->row == row && head->col == col) return head->value;
        head = head->next;
    }
    return 0;
}

void free_list(struct node *head) {
    while (head) {
        struct node *next = head->next;
        free(head);
        head = next;
    }
}

int main() {
    int dense[4][5] = {
        {0, 0, 3, 0, 4},
        {0, 0, 5, 7, 0},
        {0, 0, 0, 0, 0},
        {0, 2, 6, 0, 0}
    };
    struct node *sparse = NULL;

    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 5; j++)
            if (dense[i][j] != 0)
                sparse = insert(sparse, i, j, dense[i][j]);

    for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 5; j++)
            printf("%d ", get(sparse, i, j));
        printf("\n");
    }
    free_list(sparse);
    return 0;
}
