# label: safe
# cwe: CWE-95
# expect: returned
# why: adds cells up without evaluating text

import re

CELLS = {"A1": "10", "A2": "32", "A3": "=A1+A2", "B1": "=A3-A1", "B2": "=open()"}


def value(cell, seen=()):
    if cell in seen:
        raise ValueError("circle")
    text = CELLS[cell]
    if not text.startswith("="):
        return int(text)
    match = re.fullmatch(r"=([A-Z]\d)([+-])([A-Z]\d)", text)
    if match is None:
        raise ValueError(text)
    left, sign, right = match.groups()
    a, b = value(left, (*seen, cell)), value(right, (*seen, cell))
    return a + b if sign == "+" else a - b


for cell in sorted(CELLS):
    try:
        print(cell, value(cell))
    except ValueError:
        print(cell, "#ERROR")
