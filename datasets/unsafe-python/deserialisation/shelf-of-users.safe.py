# label: safe
# cwe: CWE-502
# expect: returned
# why: keeps users in a CSV table

import csv
import io


def register(table, name, mail):
    writer = csv.writer(table)
    writer.writerow([name, mail, 0])
    rows = list(csv.reader(io.StringIO(table.getvalue())))
    return len(rows)


table = io.StringIO()
for name in ("ann", "bob"):
    print(name, "is user", register(table, name, name + "@example.org"))
print(table.getvalue().split())
