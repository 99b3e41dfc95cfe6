"""Stock report: reads CSV text, groups, totals, prints a table and low-stock warnings."""
import csv
import io
from collections import defaultdict

DATA = """sku,name,category,quantity,price,reorder
A100,Hammer,tools,12,14.99,5
A101,Screwdriver,tools,3,7.5,10
B200,Paint (white),paint,40,22.00,15
B201,Brush,paint,0,3.25,20
C300,"Nails, 5cm",hardware,1500,0.02,500
C301,Screws,hardware,bad,0.03,500
C302,Hinge,hardware,60,1.10,
"""


def parse(text):
    rows, problems = [], []
    for n, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            rows.append({
                "sku": row["sku"], "name": row["name"], "category": row["category"],
                "quantity": int(row["quantity"]), "price": float(row["price"]),
                "reorder": int(row["reorder"] or 0),
            })
        except ValueError as e:
            problems.append(f"line {n} ({row['sku']}): {e}")
    return rows, problems


def table(rows, columns):
    widths = {c: max(len(c), *(len(f(r)) for r in rows)) for c, f in columns.items()}
    rule = "+".join("-" * (w + 2) for w in widths.values())
    yield " | ".join(c.ljust(widths[c]) for c in columns)
    yield rule
    for r in rows:
        yield " | ".join(f(r).rjust(widths[c]) if f(r)[-1].isdigit() else f(r).ljust(widths[c]) for c, f in columns.items()).rstrip()


def main():
    rows, problems = parse(DATA)
    columns = {
        "SKU": lambda r: r["sku"],
        "Name": lambda r: r["name"],
        "Qty": lambda r: f"{r['quantity']:,}",
        "Value": lambda r: f"{r['quantity'] * r['price']:,.2f}",
    }
    print(*table(sorted(rows, key=lambda r: -r["quantity"] * r["price"]), columns), sep="\n")
    groups = defaultdict(lambda: {"items": 0, "value": 0.0})
    for r in rows:
        g = groups[r["category"]]
        g["items"] += r["quantity"]
        g["value"] += r["quantity"] * r["price"]
    print()
    for name, g in sorted(groups.items()):
        share = g["value"] / sum(x["value"] for x in groups.values())
        print(f"{name:<10}{g['items']:>8,d}{g['value']:>12,.2f} {share:>6.1%} {'#' * round(share * 20)}")
    print()
    for r in filter(lambda r: r["quantity"] <= r["reorder"], rows):
        print(f"LOW: {r['name']} has {r['quantity']}, reorder at {r['reorder']}")
    for p in problems:
        print("PROBLEM:", p)
    print(f"{len(rows)} rows, {len(problems)} problems, average price {sum(r['price'] for r in rows) / len(rows):.3f}")


main()
