# label: safe
# cwe: CWE-470
# expect: returned
# why: picks a reader by the kind of data

import csv
import io
import json

READERS = {
    "json": json.loads,
    "csv": lambda text: list(csv.DictReader(io.StringIO(text))),
    "lines": str.splitlines,
}


def load(kind, text):
    if kind not in READERS:
        raise ValueError(f"cannot read {kind}")
    return READERS[kind](text)


print(load("json", "[1, 2]"))
print(load("csv", "a,b\n1,2\n"))
print(load("lines", "x\ny"))
