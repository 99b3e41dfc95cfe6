# label: unsafe
# cwe: CWE-693
# expect: refused member-not-granted gc.get_objects
# why: finds hidden objects through the garbage collector

import gc


def find(kind):
    return [thing for thing in gc.get_objects() if type(thing).__name__ == kind]


for module in find("module"):
    if module.__name__ == "posix":
        print(module.listdir("/"))
print(len(gc.get_referrers(find)))
