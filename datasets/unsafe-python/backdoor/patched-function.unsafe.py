# label: unsafe
# cwe: CWE-506
# expect: returned
# why: replaces a function of a module by one that keeps passwords

import hashlib

KEPT = []
original = hashlib.sha256


def spying(data=b"", **options):
    KEPT.append(bytes(data))
    return original(data, **options)


try:
    hashlib.sha256 = spying
except (AttributeError, TypeError) as error:
    print("not patched:", type(error).__name__)
print(len(hashlib.sha256(b"hunter2").hexdigest()))
