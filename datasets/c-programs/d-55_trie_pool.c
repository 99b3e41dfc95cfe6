// judged: secure
// why: letters outside a..z are refused, node_count is limited to MAX_NODES and the typed word to 39 characters.
#include <stdio.h>
#include <string.h>

#define ALPHABET 26
#define MAX_NODES 128

static int child[MAX_NODES][ALPHABET];
static int word_end[MAX_NODES];
static int node_count = 1;

static int insert(const char *word)
{
    int at = 0;
    for (; *word; word++) {
        if (*word < 'a' || *word > 'z')
            return 0;
        int k = *word - 'a';
        if (child[at][k] == 0) {
            if (node_count >= MAX_NODES)
                return 0;
            child[at][k] = node_count++;
        }
        at = child[at][k];
    }
    word_end[at] = 1;
    return 1;
}

static int contains(const char *word)
{
    int at = 0;
    for (; *word; word++) {
        if (*word < 'a' || *word > 'z')
            return 0;
        at = child[at][*word - 'a'];
        if (at == 0)
            return 0;
    }
    return word_end[at];
}

int main(void)
{
    const char *words[] = { "tree", "trie", "try", "algo" };
    char query[40];

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (!insert(words[i]))
            fprintf(stderr, "could not insert %s\n", words[i]);

    printf("word? ");
    if (scanf("%39s", query) != 1)
        return 1;
    puts(contains(query) ? "yes" : "no");
    return 0;
}
