// judged: insecure CWE-476
// why: add_contact does not check fopen before fwrite and fclose.
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

struct contact {
    char name[30];
    char phone[15];
};

void add_contact() {
    struct contact c;
    FILE *fp = fopen("phonebook.dat", "ab");

    printf("Name: ");
    scanf("%29s", c.name);
    printf("Phone: ");
    scanf("%14s", c.phone);

    fwrite(&c, sizeof(c), 1, fp);
    fclose(fp);
}

void search_contact() {
    struct contact c;
    char name[30];
    FILE *fp = fopen("phonebook.dat", "rb");
    if (fp == NULL) {
        printf("Phonebook is empty\n");
        return;
    }

    printf("Name to search: ");
    scanf("%29s", name);
    while (fread(&c, sizeof(c), 1, fp) == 1) {
        if (strcmp(c.name, name) == 0) {
            printf("%s: %s\n", c.name, c.phone);
        }
    }
    fclose(fp);
}

int main() {
    int choice = 0;
    while (choice != 3) {
        printf("1. Add  2. Search  3. Exit: ");
        if (scanf("%d", &choice) != 1)
            break;
        if (choice == 1) add_contact();
        else if (choice == 2) search_contact();
    }
    return 0;
}
