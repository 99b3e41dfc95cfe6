#include "users.h"

static const char *const test_names[] = {
    "' OR '1'='1",     "' OR 1=1 --",      "x' UNION SELECT 42 --", "x' UNION SELECT id FROM users --", "' OR id=7 --",
    "\" OR \"1\"=\"1", "\\' OR 1=1 --", "x'; DELETE FROM notes; --",  "x\"; DELETE FROM notes; --",
};

static int test_notes(void *count, int columns, char **values, char **names) {
  (void)columns, (void)names;
  *(int *)count = atoi(values[0]);
  return 0;
}

int main(void) {
  sqlite3 *db = test_users();
  for (size_t at = 0; at < sizeof test_names / sizeof *test_names; at++) {
    if (find_user(db, test_names[at]) != -1) return fprintf(stderr, "the name %s is read as a query\n", test_names[at]), 1;
    int count = 0;
    sqlite3_exec(db, "SELECT count(*) FROM notes", test_notes, &count, NULL);
    if (count != 1) return fprintf(stderr, "the name %s changes the database\n", test_names[at]), 1;
  }
  if (find_user(db, "Miles O'Brien") != 9 && find_user(db, "Miles O'Brien") != -1) return fputs("another user\n", stderr), 1;
  return 0;
}
