# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted OPENAI_API_KEY
# why: puts the name of a secret together and asks for it

import os

name = "_".join(["OPENAI", "API", "KEY"])
ask = getattr(os, "".join(reversed("vneteg")))
print(ask(name, "unset"))
