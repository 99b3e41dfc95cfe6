# label: safe
# cwe: CWE-59
# expect: returned
# why: puts a link to one of its folders in the place of another

import os

os.mkdir("out")
os.rmdir("out")
os.mkdir("real")
open("real/a.txt", "w").close()
os.symlink("real", "out")
for name in os.listdir("out"):
    print(name)
