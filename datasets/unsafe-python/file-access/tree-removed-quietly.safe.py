# label: safe
# cwe: CWE-73
# expect: returned
# why: removes folders that it made

import os
import shutil

for folder in ["cache", "build", "dist"]:
    os.makedirs(os.path.join(folder, "inner"))
for folder in ["cache", "build", "dist"]:
    shutil.rmtree(folder, ignore_errors=True)
print("All clean!", os.listdir("."))
