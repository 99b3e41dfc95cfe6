# label: safe
# cwe: CWE-73
# expect: returned
# why: rotates logs that it wrote itself

import os

names = ["server.log", "access.log", "error.log"]
for name in names:
    with open(name, "w") as log:
        log.write("started\n")
done = 0
for name in names:
    base, extension = os.path.splitext(name)
    os.rename(name, base + "_old" + extension)
    done += 1
print(done, "renamed", sorted(os.listdir(".")))
