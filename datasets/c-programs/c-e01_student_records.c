// judged: insecure CWE-787
// why: scanf("%s", s.name) has no width, so a name of 40 characters or more overflows name.
#include <stdio.h>
#include <string.h>

#define MAX_STUDENTS 50

typedef struct {
    int id;
    char name[40];
    float gpa;
} Student;

static Student students[MAX_STUDENTS];
static int count = 0;

void add_student(void) {
    if (count >= MAX_STUDENTS) {
        printf("Database full.\n");
        return;
    }
    Student s;
    printf("ID: ");
    scanf("%d", &s.id);
    printf("Name: ");
    scanf("%s", s.name);
    printf("GPA: ");
    scanf("%f", &s.gpa);
    students[count++] = s;
}

void list_students(void) {
    for (int i = 0; i < count; i++) {
        printf("%d\t%-20s\t%.2f\n", students[i].id, students[i].name, students[i].gpa);
    }
}

int main(void) {
    int choice;
    do {
        printf("\n1. Add\n2. List\n3. Exit\nChoice: ");
        if (scanf("%d", &choice) != 1) break;
        switch (choice) {
            case 1: add_student(); break;
            case 2: list_students(); break;
            case 3: printf("Bye!\n"); break;
            default: printf("Invalid choice\n");
        }
    } while (choice != 3);
    return 0;
}
