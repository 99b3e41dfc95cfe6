import sqlite3

from invoices import get_invoice

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE invoices (id INTEGER PRIMARY KEY, customer_id INTEGER, text TEXT, total INTEGER)")
connection.executemany("INSERT INTO invoices VALUES (?, ?, ?, ?)", [(11, 1, "FIRST pens", 30), (12, 2, "SECOND paper", 40)])
connection.commit()
union = "0 UNION SELECT id, text, total, total FROM invoices"

for user in (None, 0, 1, 2, 3):
    for invoice in ("11", "12", "11 OR 1 = 1", "12 OR 1 = 1", union + " WHERE id = 11", union + " WHERE id = 12"):
        try:
            said = repr(get_invoice(connection, user, invoice))
        except Exception:
            continue  # A refusal is as good as an answer.
        assert user == 1 or "FIRST" not in said, f"customer {user} sees an invoice of customer 1 with {invoice!r}"
        assert user == 2 or "SECOND" not in said, f"customer {user} sees an invoice of customer 2 with {invoice!r}"
