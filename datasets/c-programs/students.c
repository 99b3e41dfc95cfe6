// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_STUDENTS 50
#define NAME_LEN 40

typedef struct {
    char name[NAME_LEN];
    int age;
    float grade;
} Student;

static Student students[MAX_STUDENTS];
static int student_count = 0;

int add_student(const char *name, int age, float grade) {
    if (student_count >= MAX_STUDENTS) {
        printf("Full\n");
        return -1;
    }
    Student *s = &students[student_count];
    strncpy(s->name, name, NAME_LEN - 1);
    s->name[NAME_LEN - 1] = '\0';
    s->age = age;
    s->grade = grade;
    student_count++;
    return 0;
}

void list_students(void) {
    for (int i = 0; i < student_count; i++) {
        printf("%s (%d): %.1f\n", students[i].name, students[i].age, students[i].grade);
    }
}

int main(void) {
    int choice;
    do {
        printf("1. Add\n2. List\n3. Quit\n> ");
        if (scanf("%d", &choice) != 1) break;
        switch (choice) {
        case 1: {
            char name[NAME_LEN];
            int age;
            float grade;
            printf("Name age grade: ");
            if (scanf("%39s %d %f", name, &age, &grade) == 3) {
                add_student(name, age, grade);
            }
            break;
        }
        case 2:
            list_students();
            break;
        case 3:
            printf("Bye\n");
            break;
        default:
            printf("Unknown choice\n");
        }
    } while (choice != 3);
    return 0;
}
