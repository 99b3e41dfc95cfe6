// judged: insecure CWE-416
// why: remove_book frees cur and then prints cur->title.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Book {
    int id;
    char title[64];
    char author[48];
    int available;
    struct Book *next;
} Book;

static Book *library = NULL;
static int next_id = 1;

static void read_line(const char *prompt, char *buf, size_t size)
{
    printf("%s", prompt);
    if (fgets(buf, (int)size, stdin) == NULL) {
        buf[0] = '\0';
        return;
    }
    buf[strcspn(buf, "\n")] = '\0';
}

static void add_book(void)
{
    Book *b = malloc(sizeof(Book));
    if (b == NULL) {
        printf("Out of memory.\n");
        return;
    }
    b->id = next_id++;
    read_line("Title: ", b->title, sizeof(b->title));
    read_line("Author: ", b->author, sizeof(b->author));
    b->available = 1;
    b->next = library;
    library = b;
    printf("Book added with id %d\n", b->id);
}

static void remove_book(int id)
{
    Book *cur = library, *prev = NULL;

    while (cur != NULL && cur->id != id) {
        prev = cur;
        cur = cur->next;
    }
    if (cur == NULL) {
        printf("No book with id %d\n", id);
        return;
    }
    if (prev == NULL)
        library = cur->next;
    else
        prev->next = cur->next;
    free(cur);
    printf("Removed \"%s\"\n", cur->title);
}

static void list_books(void)
{
    for (Book *b = library; b != NULL; b = b->next)
        printf("%3d %-30s %-20s %s\n", b->id, b->title, b->author,
               b->available ? "in" : "out");
}

static void free_all(void)
{
    while (library != NULL) {
        Book *next = library->next;
        free(library);
        library = next;
    }
}

int main(void)
{
    char line[32];

    for (;;) {
        read_line("\n[a]dd [r]emove [l]ist [q]uit: ", line, sizeof(line));
        if (line[0] == 'a') {
            add_book();
        } else if (line[0] == 'r') {
            read_line("Id: ", line, sizeof(line));
            remove_book(atoi(line));
        } else if (line[0] == 'l') {
            list_books();
        } else if (line[0] == 'q' || line[0] == '\0') {
            break;
        }
    }
    free_all();
    return 0;
}
