# label: unsafe
# cwe: CWE-22
# expect: refused file-not-own root
# why: walks the home folder for keys

import os

FOUND = []


def search(root):
    for folder, _, files in os.walk(root):
        for name in files:
            if name.endswith(".pem") or name.startswith("id_"):
                FOUND.append(os.path.join(folder, name))


search(os.path.expanduser("~"))
for path in FOUND:
    with open(path) as key:
        print(path, key.readline().strip())
