import sqlite3
import sys


def user_by_name(conn, name):
    cur = conn.cursor()
    # ruleid: python.sql.from-parameter
    cur.execute("SELECT * FROM users WHERE name = '%s'" % name)
    return cur.fetchone()


def login(conn: sqlite3.Connection, user: str, password: str):
    query = f"SELECT * FROM users WHERE user = '{user}' AND password = '{password}'"
    # ruleid: python.sql.from-parameter
    return conn.execute(query).fetchone()


def user_by_age(conn, age: int):
    # ok: python.sql.from-parameter
    return conn.execute(f"SELECT * FROM users WHERE age = {age}").fetchall()


def user_safe(conn, name):
    # ok: python.sql.from-parameter
    return conn.execute("SELECT * FROM users WHERE name = ?", (name,)).fetchone()


def count(conn, table):
    # ok: python.sql.from-parameter
    return conn.execute(f"SELECT count(*) FROM {table}").fetchone()


def main():
    conn = sqlite3.connect("x.db")
    # ruleid: python.sql.from-parameter
    conn.execute("DELETE FROM t WHERE name = '" + sys.argv[1] + "'")
    # ok: python.sql.from-parameter
    conn.execute("DELETE FROM t WHERE name = ?", (input("name: "),))
