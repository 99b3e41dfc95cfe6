import sqlite3

TABLE = "users"


def rows(conn, store):
    # ruleid: python.sql.built-from-text
    conn.execute("SELECT * FROM users WHERE name = ?", (store.name,))
    # ruleid: python.sql.built-from-text
    conn.execute("DELETE FROM users WHERE name = ?", (store.name,))
    # ruleid: python.sql.built-from-text
    query = "UPDATE users SET name = ?"
    conn.execute(query, (store.name,))
    # ok: python.sql.built-from-text
    conn.execute("SELECT * FROM " + TABLE)
    # ok: python.sql.built-from-text
    conn.execute("SELECT * FROM users WHERE name = ?", (store.name,))
    ids = [1, 2]
    placeholders = ",".join("?" * len(ids))
    # ok: python.sql.built-from-text
    conn.execute(f"SELECT * FROM users WHERE id IN ({placeholders})", ids)


def stepwise(conn, mail):
    # ruleid: python.sql.built-from-text
    query = "SELECT * FROM users WHERE mail = '"
    query += mail
    query += "'"
    conn.execute(query)


def stepwise_fine(conn, mail, limit_clause):
    # ok: python.sql.built-from-text
    query = "SELECT * FROM users WHERE mail = ?"
    query += limit_clause
    conn.execute(query, (mail,))


def joined(session, project_id):
    # ok: python.sql.built-from-text
    query = select(Project).join(Member).where(Project.id == project_id)
    return session.execute(query)
