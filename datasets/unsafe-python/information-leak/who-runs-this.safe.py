# label: safe
# cwe: CWE-200
# expect: returned
# why: asks what is the same everywhere

import os

for ask in ("getcwd", "getpid"):
    print(ask, type(getattr(os, ask)()).__name__)
print(os.sep, os.pathsep, os.curdir, os.linesep == "\n", os.name)
