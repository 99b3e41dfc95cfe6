// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

#define TITLE_LEN 64
#define INPUT_LEN 128

typedef struct Book {
    int id;
    char title[TITLE_LEN];
    int available;
    struct Book *next;
} Book;

typedef struct {
    Book *head;
    int next_id;
    size_t count;
} Library;

static void library_init(Library *lib) {
    lib->head = NULL;
    lib->next_id = 1;
    lib->count = 0;
}

static Book *library_add(Library *lib, const char *title) {
    if (title == NULL || title[0] == '\0') {
        return NULL;
    }
    Book *book = (Book *)calloc(1, sizeof(Book));
    if (book == NULL) {
        return NULL;
    }
    book->id = lib->next_id++;
    snprintf(book->title, sizeof(book->title), "%s", title);
    book->available = 1;
    book->next = lib->head;
    lib->head = book;
    lib->count++;
    return book;
}

static Book *library_find(Library *lib, int id) {
    Book *current = lib->head;
    while (current != NULL) {
        if (current->id == id) {
            return current;
        }
        current = current->next;
    }
    return NULL;
}

static int library_remove(Library *lib, int id) {
    Book **link = &lib->head;
    while (*link != NULL) {
        if ((*link)->id == id) {
            Book *dead = *link;
            *link = dead->next;
            free(dead);
            lib->count--;
            return 1;
        }
        link = &(*link)->next;
    }
    return 0;
}

static void library_free(Library *lib) {
    Book *current = lib->head;
    while (current != NULL) {
        Book *next = current->next;
        free(current);
        current = next;
    }
    lib->head = NULL;
    lib->count = 0;
}

static int read_line(const char *prompt, char *buffer, size_t size) {
    printf("%s", prompt);
    fflush(stdout);
    if (fgets(buffer, (int)size, stdin) == NULL) {
        return 0;
    }
    buffer[strcspn(buffer, "\n")] = '\0';
    return 1;
}

int main(void) {
    Library lib;
    char input[INPUT_LEN];
    library_init(&lib);
    while (read_line("> ", input, sizeof(input))) {
        char *arg = strchr(input, ' ');
        if (arg != NULL) {
            *arg++ = '\0';
            while (isspace((unsigned char)*arg)) arg++;
        }
        if (strcmp(input, "add") == 0 && arg != NULL) {
            Book *b = library_add(&lib, arg);
            if (b != NULL) printf("added %d\n", b->id);
        } else if (strcmp(input, "borrow") == 0 && arg != NULL) {
            Book *b = library_find(&lib, atoi(arg));
            if (b != NULL && b->available) {
                b->available = 0;
                printf("borrowed %s\n", b->title);
            }
        } else if (strcmp(input, "remove") == 0 && arg != NULL) {
            if (!library_remove(&lib, atoi(arg))) printf("no such book\n");
        } else if (strcmp(input, "list") == 0) {
            for (Book *b = lib.head; b != NULL; b = b->next) {
                printf("%d %s %s\n", b->id, b->title, b->available ? "yes" : "no");
            }
        } else if (strcmp(input, "quit") == 0) {
            break;
        }
    }
    library_free(&lib);
    return 0;
}
