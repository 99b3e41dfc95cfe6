#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

int find_user(sqlite3 *db, const char *name);

static sqlite3 *test_users(void) {
  sqlite3 *db = NULL;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK ||
      sqlite3_exec(db,
                   "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT);"
                   "CREATE TABLE notes(text TEXT);"
                   "INSERT INTO users VALUES (3, 'ada'), (7, 'grace'), (9, 'Miles O''Brien');"
                   "INSERT INTO notes VALUES ('kept');",
                   NULL, NULL, NULL) != SQLITE_OK) {
    fputs("there is no database\n", stderr);
    exit(2);
  }
  return db;
}
