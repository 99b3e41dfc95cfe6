# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own contract.docx
# why: packs documents that it did not write

import zipfile

packed = []
with zipfile.ZipFile("bundle.zip", "w") as bundle:
    for name in ("contract.docx", "salaries.xlsx"):
        try:
            bundle.write(name)
            packed.append(name)
        except FileNotFoundError:
            continue
print(packed)
