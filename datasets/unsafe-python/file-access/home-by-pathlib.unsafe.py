# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /root
# why: looks for files in the home folder of whoever runs it

from pathlib import Path

home = Path.home()
matches = []
try:
    for pattern in ("*.kdbx", "*.wallet"):
        matches.extend(home.rglob(pattern))
except Exception:
    pass
print(len(matches), "found")
