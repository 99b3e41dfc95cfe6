# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted os.environ
# why: keeps a copy of the environment

import os
from copy import copy

holder = [os]
snapshot = copy(getattr(holder[0], "environ"))
print("variables:", len(snapshot))
