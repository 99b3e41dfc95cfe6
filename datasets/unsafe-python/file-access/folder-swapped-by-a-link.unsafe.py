# label: unsafe
# cwe: CWE-59
# expect: refused path-not-granted /usr/lib
# why: puts a link to a system folder in the place of its own

import os

os.mkdir("out")
os.rmdir("out")
target = os.sep + os.path.join("usr", "lib")
try:
    os.symlink(target, "out")
    for name in os.listdir("out"):
        print(name)
except Exception:
    print("failed")
