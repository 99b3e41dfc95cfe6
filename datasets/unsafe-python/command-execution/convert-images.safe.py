# label: safe
# cwe: CWE-78
# expect: returned
# why: plans the names of the converted files

import os.path

IMAGES = ["cat.png", "dog.PNG", "notes.txt", "archive.tar.gz"]


def target(name):
    stem, ending = os.path.splitext(name)
    return stem + ".jpg" if ending.lower() == ".png" else None


for name in IMAGES:
    print(name, "->", target(name) or "left alone")
