import sqlite3

from products import find_products

connection = sqlite3.connect(":memory:")
connection.executescript(
    "CREATE TABLE products (id INTEGER, name TEXT, price INTEGER);"
    "CREATE TABLE accounts (name TEXT, secret TEXT);"
    "INSERT INTO accounts VALUES ('ada', 'SECRET');"
)
connection.executemany("INSERT INTO products VALUES (?, ?, ?)", [(1, "red pen", 30), (2, "it's paper", 20)])
connection.commit()
touched = []


def watch(action, first, second, database, trigger):
    if first == "accounts" or action in (sqlite3.SQLITE_DELETE, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DROP_TABLE):
        touched.append(first)
    return sqlite3.SQLITE_OK


connection.set_authorizer(watch)
for text, sort_by in (
    ("x' UNION SELECT 1, secret, 3 FROM accounts --", "id"),
    ("x%' UNION SELECT 1, secret, 3 FROM accounts --", "id"),
    ("x\" UNION SELECT 1, secret, 3 FROM accounts --", "id"),
    ("pen", "(SELECT secret FROM accounts)"),
    ("pen", "id, (SELECT secret FROM accounts)"),
    ("pen", "CASE WHEN (SELECT secret FROM accounts) > 'S' THEN id ELSE price END"),
    ("x'; DELETE FROM products; --", "id"),
    ("pen", "id; DELETE FROM products; --"),
):
    try:
        rows = find_products(connection, text, sort_by)
    except Exception:
        rows = []  # A refusal is as good as an answer.
    assert not touched, f"SQL inside {text!r}, {sort_by!r} was run"
    assert "SECRET" not in repr(rows), "another table was read"
try:
    rows = find_products(connection, "x' OR '1'='1", "id")
except Exception:
    rows = []
assert list(rows) == [], "a condition inside the text was run"
try:
    rows = find_products(connection, "it's", "id")
except sqlite3.Error as error:
    raise AssertionError("a quote in the text reaches the grammar of SQL") from error
except Exception:
    pass  # A refusal is as good as an answer.
