import csv

totals = {}
for day in ("monday", "tuesday"):
    with open(f"/orders/{day}.csv") as file:
        for row in csv.DictReader(file):
            totals[row["article"]] = totals.get(row["article"], 0) + int(row["cents"])

for article, cents in sorted(totals.items()):
    print(f"{article:6} {cents / 100:6.2f}")
