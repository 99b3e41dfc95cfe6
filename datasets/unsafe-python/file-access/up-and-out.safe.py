# label: safe
# cwe: CWE-22
# expect: returned
# why: climbs within a tree of its own

import os

start = os.getcwd()
os.makedirs("a/b/c")
os.chdir("a/b/c")
for _ in range(3):
    os.chdir("..")
print(os.getcwd() == start)
for entry in os.scandir():
    print(entry.name, entry.is_dir())
