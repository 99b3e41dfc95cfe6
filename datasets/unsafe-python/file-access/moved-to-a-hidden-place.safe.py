# label: safe
# cwe: CWE-73
# expect: returned
# why: moves files of its own into a folder

import os
import shutil

os.makedirs("archive", exist_ok=True)
for name in ("thesis.docx", "photos.zip"):
    with open(name, "w") as file:
        file.write(name)
    shutil.move(name, os.path.join("archive", name))
    print("moved", name)
print(sorted(os.listdir("archive")))
