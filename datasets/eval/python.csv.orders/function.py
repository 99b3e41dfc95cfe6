import csv
import io

from orders import orders_csv

orders = [
    {"number": 1, "customer": "Ada", "comment": "soon, please"},
    {"number": 2, "customer": 'Grace "Amazing" Hopper', "comment": "two\nlines"},
    {"number": 30, "customer": "Ünsal", "comment": ""},
]
rows = list(csv.reader(io.StringIO(orders_csv(orders), newline="")))
assert rows[0] == ["number", "customer", "comment"], "the header"
assert [row for row in rows[1:] if row] == [[str(one["number"]), one["customer"], one["comment"]] for one in orders], "the orders"
header = [row for row in csv.reader(io.StringIO(orders_csv([]), newline="")) if row]
assert header == [["number", "customer", "comment"]], "no orders"
