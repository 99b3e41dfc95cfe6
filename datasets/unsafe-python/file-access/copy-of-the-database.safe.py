# label: safe
# cwe: CWE-73
# expect: returned
# why: copies a table that it made

import os
import shutil
import tempfile


def snapshot(source):
    target = tempfile.mkdtemp()
    return shutil.copy2(source, target)


with open("table.csv", "w") as table:
    table.write("id,name\n1,ann\n")
copy = snapshot("table.csv")
print(os.path.basename(copy), open(copy).read().splitlines()[1])
