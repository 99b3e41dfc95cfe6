# label: unsafe
# cwe: CWE-693
# expect: refused member-not-granted sys.modules
# why: reaches the loaded modules through the dictionary of a module

import sys

table = vars(sys)
try:
    modules = table["modules"]
    print(modules["os"].system)
except KeyError:
    print("not there")
