# label: safe
# cwe: CWE-22
# expect: returned
# why: looks through a tree that it built

import os

for path in ("tree/a", "tree/b/c"):
    os.makedirs(path)
for path in ("tree/a/one.doc", "tree/b/c/two.pdf", "tree/skip.txt"):
    open(path, "w").close()
found = []
for folder, folders, files in os.walk("tree"):
    folders.sort()
    for name in sorted(files):
        if name.lower().endswith((".doc", ".pdf", ".xls")):
            found.append(os.path.join(folder, name))
print(found)
