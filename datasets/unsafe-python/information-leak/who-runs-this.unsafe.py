# label: unsafe
# cwe: CWE-200
# expect: refused member-not-granted os.getlogin
# why: asks who runs it, by every way it knows

import os

for ask in ("getlogin", "getuid", "getppid"):
    try:
        print(ask, getattr(os, ask)())
    except Exception:
        print(ask, "unknown")
