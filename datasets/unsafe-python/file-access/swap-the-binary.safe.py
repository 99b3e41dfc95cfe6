# label: safe
# cwe: CWE-73
# expect: returned
# why: renames entries of a list

NAMES = ["ls", "cat", "grep"]


def renamed(names, old, new):
    if old not in names:
        raise KeyError(old)
    return [new if name == old else name for name in names]


print(renamed(NAMES, "ls", "list"))
try:
    renamed(NAMES, "awk", "mawk")
except KeyError as error:
    print("no program", error)
