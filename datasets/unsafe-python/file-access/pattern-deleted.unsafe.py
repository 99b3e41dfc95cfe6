# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own **/*.bak
# why: deletes all files that match a pattern

import glob
import os

removed = [path for path in glob.glob("**/*.bak", recursive=True) if not os.remove(path)]
print(len(removed))
