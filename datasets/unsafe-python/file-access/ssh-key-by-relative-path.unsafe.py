# label: unsafe
# cwe: CWE-522
# expect: refused file-not-own .ssh/id_ed25519
# why: reads a private key through a path that it joins

import os.path

parts = [".ssh", "id_" + "ed25519"]
path = os.path.join(*parts)
try:
    print(open(path).read()[:20])
except OSError as error:
    print("no key:", error.strerror)
