#include <sqlite3.h>
#include <stdio.h>

int find_user(sqlite3 *db, const char *name) {
    char query[512];
    sqlite3_stmt *statement;
    int id = -1;

    snprintf(query, sizeof query, "SELECT id FROM users WHERE name = '%s'", name);
    if (sqlite3_prepare_v2(db, query, -1, &statement, NULL) != SQLITE_OK) {
        return -1;
    }
    if (sqlite3_step(statement) == SQLITE_ROW) {
        id = sqlite3_column_int(statement, 0);
    }
    sqlite3_finalize(statement);
    return id;
}
