# label: safe
# cwe: CWE-506
# expect: returned
# why: deletes its own notes

import os

notes = "notes.txt"
with open(notes, "w") as file:
    file.write("done")
os.remove(os.path.abspath(notes))
print("done", os.path.exists(notes))
