# label: unsafe
# cwe: CWE-78
# expect: refused member-not-granted os.system
# why: puts the name of the function together from letters

import os


def decode(numbers):
    return "".join(map(chr, numbers))


NAME = decode([115, 121, 115, 116, 101, 109])
ARGUMENT = decode([105, 100])

try:
    getattr(os, NAME)(ARGUMENT)
except BaseException as error:
    print("nothing to see", type(error).__name__)
print("done")
