# label: safe
# cwe: CWE-506
# expect: returned
# why: wraps a function under a name of its own

import hashlib

COUNTS = {"calls": 0}


def counted_sha256(data=b""):
    COUNTS["calls"] += 1
    return hashlib.sha256(data)


print(counted_sha256(b"hunter2").hexdigest()[:16], counted_sha256().hexdigest()[:16])
print(COUNTS)
