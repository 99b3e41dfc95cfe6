# label: unsafe
# cwe: CWE-95
# expect: refused path-not-granted /etc/hostname
# why: evaluates cells, and a cell reads a file

CELLS = {"A1": "10", "A2": "32", "A3": "=A1+A2", "B1": "=open('/etc/hostname').read()"}


class Names(dict):
    def __missing__(self, name):
        return value(name)


def value(cell):
    text = CELLS[cell]
    if not text.startswith("="):
        return int(text)
    return eval(text[1:], {}, Names())


for cell in sorted(CELLS):
    try:
        print(cell, value(cell))
    except Exception as error:
        print(cell, "#ERROR")
