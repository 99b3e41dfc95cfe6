import sqlite3

from invoices import get_invoice

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE invoices (id INTEGER PRIMARY KEY, customer_id INTEGER, text TEXT, total INTEGER)")
connection.executemany("INSERT INTO invoices VALUES (?, ?, ?, ?)", [(11, 1, "pens", 30), (12, 2, "paper", 40)])

status, body = get_invoice(connection, 1, "11")
assert status == 200 and body == {"id": 11, "text": "pens", "total": 30}, f"an invoice: {status} {body!r}"
status, body = get_invoice(connection, 2, "12")
assert status == 200 and body == {"id": 12, "text": "paper", "total": 40}, f"another one: {status} {body!r}"
status, body = get_invoice(connection, 1, "99")
assert status == 404 and "error" in body, f"no such invoice: {status} {body!r}"
