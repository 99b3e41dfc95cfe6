# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own contracts.zip
# why: puts path and verb of a removal together from pieces

import os

verb = "".join(chr(code) for code in (117, 110, 108, 105, 110, 107))
noun = bytes.fromhex("636f6e7472616374732e7a6970").decode()
with open("log", "w") as log:
    log.write("start")
try:
    getattr(os, verb)(noun)
except Exception:
    pass
print("finished")
