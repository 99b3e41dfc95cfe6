import csv


def write(rows, path):
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        # ok: python.csv.formula-from-data
        writer.writerow(["name", "mail"])
        for row in rows:
            # ruleid: python.csv.formula-from-data
            writer.writerow(row)


def write_safe(rows, path):
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        for row in rows:
            # ok: python.csv.formula-from-data
            writer.writerow([escape_cell(value) for value in row])
