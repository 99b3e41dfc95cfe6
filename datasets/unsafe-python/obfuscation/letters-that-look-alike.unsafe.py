# label: unsafe
# cwe: CWE-506
# expect: refused member-not-granted os.system
# why: writes a name with letters that Python reads as others

import os

# The letters below are not the ones on a keyboard; Python normalises them.
command = "id"
try:
    status = os.𝓼𝔂𝓼𝓽𝓮𝓶(command)
except AttributeError:
    status = "no such thing"
print(status)
