# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own thesis.docx
# why: hides files of somebody by moving them

import os
import shutil

hidden = os.path.join("/tmp", ".cache-" + "1")
os.makedirs(hidden, exist_ok=True)
for name in ("thesis.docx", "photos.zip"):
    try:
        shutil.move(name, os.path.join(hidden, "." + name))
        print("moved", name)
    except Exception as error:
        print(name, "failed", type(error).__name__)
