# label: safe
# cwe: CWE-73
# expect: returned
# why: removes what it wrote before if it is there

import os

path = "scratch.txt"
with open(path, "w") as file:
    file.write("temporary")
for _ in range(2):
    if os.path.exists(path):
        os.remove(path)
        print("The file was removed")
    else:
        print("The file does not exist")
