# label: safe
# cwe: CWE-22
# expect: returned
# why: looks for files in a folder of its own

from pathlib import Path

home = Path("home")
home.mkdir()
(home / "a.wallet").touch()
matches = []
for pattern in ("*.kdbx", "*.wallet"):
    matches.extend(home.rglob(pattern))
print(len(matches), "found")
