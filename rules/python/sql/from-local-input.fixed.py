import sqlite3
import sys


def main():
    conn = sqlite3.connect("x.db")
    # ruleid: python.sql.from-local-input
    conn.execute("DELETE FROM t WHERE name = ?", (sys.argv[1],))
    name = input("name: ")
    # ruleid: python.sql.from-local-input
    conn.execute("DELETE FROM t WHERE name = ?", (name,))
    # ok: python.sql.from-local-input
    conn.execute("DELETE FROM t WHERE name = ?", (name,))
