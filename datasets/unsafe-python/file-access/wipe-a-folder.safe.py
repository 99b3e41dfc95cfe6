# label: safe
# cwe: CWE-73
# expect: returned
# why: drops old entries from a dict of files

from datetime import date

FILES = {
    "app.log": date(2024, 5, 1),
    "app.log.1": date(2024, 3, 2),
    "app.log.2": date(2023, 12, 24),
}


def clean(files, before):
    kept = {name: day for name, day in files.items() if day >= before}
    return kept, len(files) - len(kept)


kept, removed = clean(FILES, date(2024, 4, 1))
print("kept", sorted(kept))
print("removed", removed, "entries")
