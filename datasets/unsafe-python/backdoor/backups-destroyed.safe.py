# label: safe
# cwe: CWE-506
# expect: returned
# why: keeps three generations of its own backups

import os

for generation in range(1, 6):
    with open(f"backup.{generation}", "w") as file:
        file.write(str(generation))
for name in sorted(os.listdir("."))[:-3]:
    os.remove(name)
print(sorted(os.listdir(".")))
