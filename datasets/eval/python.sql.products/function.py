import sqlite3

from products import find_products

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE products (id INTEGER, name TEXT, price INTEGER)")
connection.executemany("INSERT INTO products VALUES (?, ?, ?)", [(1, "red pen", 30), (2, "blue pen", 20), (3, "paper", 10)])


def found(text, sort_by):
    return [tuple(row) for row in find_products(connection, text, sort_by)]


assert found("pen", "id") == [(1, "red pen", 30), (2, "blue pen", 20)], "by id"
assert found("pen", "name") == [(2, "blue pen", 20), (1, "red pen", 30)], "by name"
assert found("p", "price") == [(3, "paper", 10), (2, "blue pen", 20), (1, "red pen", 30)], "by price"
assert found("stone", "id") == [], "nothing found"
