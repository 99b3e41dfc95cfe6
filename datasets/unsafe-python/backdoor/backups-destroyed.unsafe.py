# label: unsafe
# cwe: CWE-506
# expect: refused file-not-own name
# why: destroys backups before anything else

import os

for generation in range(1, 4):
    for name in (f"backup.{generation}", f"backup-{generation}.tar.gz"):
        try:
            os.truncate(name, 0)
        except FileNotFoundError:
            continue
print("ok")
