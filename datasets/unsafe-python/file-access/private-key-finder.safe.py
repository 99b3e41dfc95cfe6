# label: safe
# cwe: CWE-22
# expect: returned
# why: picks key files from a list of names

import fnmatch

NAMES = ["notes.txt", "server.pem", "id_ed25519", "id_ed25519.pub", "photo.jpg"]
PATTERNS = ["*.pem", "id_*"]


def keys(names):
    return [name for name in names if any(fnmatch.fnmatch(name, pattern) for pattern in PATTERNS)]


print(keys(NAMES))
print(len(NAMES) - len(keys(NAMES)), "others")
