# label: safe
# cwe: CWE-73
# expect: returned
# why: deletes its own files that match a pattern

import glob
import os

os.makedirs("a/b")
for path in ("x.bak", "a/y.bak", "a/b/z.bak", "a/keep.txt"):
    open(path, "w").close()
removed = [path for path in sorted(glob.glob("**/*.bak", recursive=True)) if not os.remove(path)]
print(removed, os.path.exists("a/keep.txt"))
