# label: safe
# cwe: CWE-526
# expect: returned
# why: puts the name of a setting together and asks for it

import os

name = "_".join(["APP", "LOG", "LEVEL"])
ask = getattr(os, "".join(reversed("vneteg")))
print(ask(name, "unset"))
