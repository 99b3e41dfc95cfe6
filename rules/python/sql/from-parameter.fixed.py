import sqlite3


def user_by_name(conn, name):
    cur = conn.cursor()
    # ruleid: python.sql.from-parameter
    cur.execute("SELECT * FROM users WHERE name = ?", (name,))
    return cur.fetchone()


def login(conn: sqlite3.Connection, user: str, password: str):
    query = "SELECT * FROM users WHERE user = ? AND password = ?"
    # ruleid: python.sql.from-parameter
    return conn.execute(query, (user, password)).fetchone()


def user_by_age(conn, age: int):
    # ok: python.sql.from-parameter
    return conn.execute(f"SELECT * FROM users WHERE age = {age}").fetchall()


def user_safe(conn, name):
    # ok: python.sql.from-parameter
    return conn.execute("SELECT * FROM users WHERE name = ?", (name,)).fetchone()


def count(conn, table):
    # ok: python.sql.from-parameter
    return conn.execute(f"SELECT count(*) FROM {table}").fetchone()


def by_color(conn, color):
    if color not in ("red", "green"):
        raise ValueError(color)
    # ok: python.sql.from-parameter
    return conn.execute(f"SELECT * FROM items WHERE color = '{color}'").fetchall()
