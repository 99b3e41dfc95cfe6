# label: safe
# cwe: CWE-73
# expect: returned
# why: packs documents that it wrote

import zipfile

for name in ("contract.txt", "salaries.csv"):
    with open(name, "w") as file:
        file.write(name)
with zipfile.ZipFile("bundle.zip", "w") as bundle:
    for name in ("contract.txt", "salaries.csv"):
        bundle.write(name)
print(zipfile.ZipFile("bundle.zip").namelist())
