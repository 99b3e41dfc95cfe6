# label: unsafe
# cwe: CWE-426
# expect: refused environment-not-granted PATH
# why: puts its folder in front of where programs are looked for

import os

os.environ["PA" + "TH"] = "/tmp/bin:/usr/bin"
print("ready")
