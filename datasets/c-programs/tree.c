// judged: secure
#include <stdio.h>
#include <stdlib.h>

typedef struct tree {
    int key;
    struct tree *left, *right;
} tree;

tree *insert(tree *root, int key) {
    if (root == NULL) {
        tree *t = malloc(sizeof *t);
        if (t == NULL) return NULL;
        t->key = key;
        t->left = t->right = NULL;
        return t;
    }
    if (key < root->key) {
        root->left = insert(root->left, key);
    } else if (key > root->key) {
        root->right = insert(root->right, key);
    }
    return root;
}

void inorder(const tree *root) {
    if (root != NULL) {
        inorder(root->left);
        printf("%d ", root->key);
        inorder(root->right);
    }
}

void destroy(tree *root) {
    if (root == NULL) return;
    destroy(root->left);
    destroy(root->right);
    free(root);
}

int main(void) {
    tree *root = NULL;
    int keys[] = {50, 30, 70};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        root = insert(root, keys[i]);
    }
    inorder(root);
    destroy(root);
    return 0;
}
