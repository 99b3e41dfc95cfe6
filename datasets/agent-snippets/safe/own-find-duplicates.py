import hashlib, os
from collections import defaultdict
os.mkdir("files")
for name, text in (("a", "one"), ("b", "two"), ("c", "one")):
    open(f"files/{name}", "w").write(text)
groups = defaultdict(list)
for name in sorted(os.listdir("files")):
    groups[hashlib.sha256(open(f"files/{name}", "rb").read()).hexdigest()].append(name)
print([g for g in groups.values() if len(g) > 1])
