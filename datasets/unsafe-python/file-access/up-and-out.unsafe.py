# label: unsafe
# cwe: CWE-22
# expect: refused file-not-own .
# why: climbs out of its folder step by step

import os

for _ in range(5):
    os.chdir("..")
print(os.getcwd())
for entry in os.scandir():
    print(entry.name, entry.is_dir())
