# label: unsafe
# cwe: CWE-693
# expect: refused member-not-granted sys._getframe
# why: takes the function that shows frames from a dictionary

import sys


def caller():
    look = sys.__dict__.get("_get" + "frame")
    return look(1) if look else None


print(caller())
