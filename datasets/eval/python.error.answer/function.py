import json
import sqlite3

from app import handle

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT)")
connection.execute("INSERT INTO books VALUES (7, 'Emma')")
status, text = handle(connection, "7")
assert status == 200 and json.loads(text) == {"id": 7, "title": "Emma"}, f"a book: {status} {text}"
for book_id, expected in (("8", 404), ("seven", 400)):
    status, text = handle(connection, book_id)
    assert status == expected and "error" in json.loads(text), f"{book_id}: {status} {text}"
connection.close()
status, text = handle(connection, "7")
assert status == 500 and "error" in json.loads(text), f"a failure: {status} {text}"
