import os, tempfile, csv
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "rows.csv")
    with open(path, "w", newline="") as f:
        csv.writer(f).writerows([["n", "sq"]] + [[n, n * n] for n in range(4)])
    print(os.listdir(folder))
    print(sum(int(r["sq"]) for r in csv.DictReader(open(path))))
print(os.path.exists(folder))
