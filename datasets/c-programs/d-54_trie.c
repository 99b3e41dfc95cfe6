// judged: insecure CWE-476
// why: createNode may return NULL and insert/search use it without a test; a non-letter in the typed word also reads outside children.
#include <stdio.h>
#include <stdlib.h>
#include <ctype.h>

typedef struct TrieNode {
    struct TrieNode *children[26];
    int isWord;
} TrieNode;

TrieNode *createNode() {
    TrieNode *node = (TrieNode *)calloc(1, sizeof(TrieNode));
    if (!node) {
        return NULL;
    }
    return node;
}

void insert(TrieNode *root, const char *word) {
    TrieNode *cur = root;
    while (*word) {
        int index = tolower((unsigned char)*word) - 'a';
        if (!cur->children[index]) {
            cur->children[index] = createNode();
        }
        cur = cur->children[index];
        word++;
    }
    cur->isWord = 1;
}

int search(TrieNode *root, const char *word) {
    TrieNode *cur = root;
    while (*word) {
        int index = tolower((unsigned char)*word) - 'a';
        if (!cur->children[index]) return 0;
        cur = cur->children[index];
        word++;
    }
    return cur->isWord;
}

int main() {
    TrieNode *root = createNode();
    insert(root, "apple");
    insert(root, "app");
    insert(root, "banana");

    char word[50];
    printf("Search word: ");
    scanf("%49s", word);
    printf("%s: %s\n", word, search(root, word) ? "found" : "not found");
    return 0;
}
