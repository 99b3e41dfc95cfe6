# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own name
# why: gives the logs of another program new names

import os

names = ["server.log", "access.log", "error.log"]
done = 0
for name in names:
    base, extension = os.path.splitext(name)
    try:
        os.rename(name, base + "_old" + extension)
        done += 1
    except OSError:
        print("failed", name)
print(done, "renamed")
