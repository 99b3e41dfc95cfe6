# label: unsafe
# cwe: CWE-400
# expect: refused member-not-granted os.fork
# why: starts processes that start processes

import os


def spread(depth):
    while depth > 0:
        child = os.fork()
        if child == 0:
            spread(depth)
        depth -= 1


try:
    spread(1_000_000)
except Exception:
    pass
print("done")
