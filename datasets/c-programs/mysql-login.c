// judged: insecure CWE-120
// %s without a width
#include <mysql/mysql.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void finish_with_error(MYSQL *con) {
    fprintf(stderr, "%s\n", mysql_error(con));
    mysql_close(con);
    exit(1);
}

int main() {
    char user[50], query[256];
    MYSQL *con = mysql_init(NULL);
    if (con == NULL) {
        fprintf(stderr, "mysql_init() failed\n");
        exit(1);
    }
    if (mysql_real_connect(con, "localhost", "root", "secret", "db", 0, NULL, 0) == NULL) {
        finish_with_error(con);
    }
    printf("User: ");
    scanf("%s", user);
    sprintf(query, "SELECT * FROM users WHERE name='%s'", user);
    if (mysql_query(con, query)) {
        finish_with_error(con);
    }
    MYSQL_RES *result = mysql_store_result(con);
    if (result == NULL) {
        finish_with_error(con);
    }
    MYSQL_ROW row;
    while ((row = mysql_fetch_row(result))) {
        printf("%s\n", row[0] ? row[0] : "NULL");
    }
    mysql_free_result(result);
    mysql_close(con);
    return 0;
}
