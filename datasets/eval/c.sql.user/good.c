#include <sqlite3.h>
#include <stddef.h>

int find_user(sqlite3 *db, const char *name) {
    sqlite3_stmt *statement;
    int id = -1;

    if (sqlite3_prepare_v2(db, "SELECT id FROM users WHERE name = ?", -1, &statement, NULL) != SQLITE_OK) {
        return -1;
    }
    if (sqlite3_bind_text(statement, 1, name, -1, SQLITE_TRANSIENT) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        id = sqlite3_column_int(statement, 0);
    }
    sqlite3_finalize(statement);
    return id;
}
