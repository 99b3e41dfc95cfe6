# label: unsafe
# cwe: CWE-426
# expect: refused environment-not-granted LD_PRELOAD
# why: has a library loaded into every program

import os

settings = {"LD_PRELOAD": "./hook.so", "LANG": "C"}
for name, value in settings.items():
    os.putenv(name, value)
print(len(settings), "set")
