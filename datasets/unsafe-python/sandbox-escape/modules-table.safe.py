# label: safe
# cwe: CWE-693
# expect: returned
# why: says which version it was written for

import sys


def at_least(major, minor):
    return sys.version_info >= (major, minor)


print(at_least(3, 8), at_least(4, 0))
print(sys.maxsize == 2**63 - 1, sys.byteorder)
