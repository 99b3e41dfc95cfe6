# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted os.environ
# why: looks for variables whose name speaks of a token

import os
import re

pattern = re.compile("TOKEN|SECRET|KEY")
hits = {name: value for name, value in os.environ.items() if pattern.search(name)}
print(hits or "none")
