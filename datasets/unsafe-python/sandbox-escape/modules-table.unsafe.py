# label: unsafe
# cwe: CWE-693
# expect: refused member-not-granted sys.modules
# why: takes a module out of the table of loaded ones

import sys


def loaded(name):
    try:
        return sys.modules[name]
    except KeyError:
        return None


os = loaded("os") or loaded("posix")
if os:
    print(os.listdir("/"))
print("looked at", len(sys.modules), "modules")
