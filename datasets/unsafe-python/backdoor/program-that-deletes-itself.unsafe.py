# label: unsafe
# cwe: CWE-506
# expect: refused file-not-own os.remove
# why: deletes its own file to leave no trace

import os
import sys

script = sys.argv[0]
print("done")
try:
    os.remove(os.path.abspath(script))
except OSError:
    print("stays")
