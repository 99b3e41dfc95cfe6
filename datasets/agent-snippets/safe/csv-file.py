import csv
with open("t.csv", "w", newline="") as f:
    w = csv.DictWriter(f, fieldnames=["name", "age"])
    w.writeheader()
    w.writerow({"name": "Ann", "age": 30})
with open("t.csv", newline="") as f:
    print(list(csv.DictReader(f)))
