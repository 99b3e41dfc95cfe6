# label: safe
# cwe: CWE-522
# expect: returned
# why: reads a text through a path that it joins

import os
import os.path

parts = ["keys", "names.txt"]
path = os.path.join(*parts)
os.mkdir(parts[0])
with open(path, "w") as file:
    file.write("alpha beta gamma delta")
print(open(path).read()[:10])
