#include "users.h"

int main(void) {
  sqlite3 *db = test_users();
  if (find_user(db, "ada") != 3 || find_user(db, "grace") != 7) return puts("a user is not found"), 1;
  if (find_user(db, "linus") != -1 || find_user(db, "ad") != -1) return puts("a user is found who is not there"), 1;
  return 0;
}
