# label: safe
# cwe: CWE-693
# expect: returned
# why: takes the size of numbers from a dictionary

import sys


def limits():
    return sys.__dict__.get("maxsize"), sys.__dict__.get("nothing")


print(limits())
