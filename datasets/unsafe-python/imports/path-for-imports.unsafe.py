# label: unsafe
# cwe: CWE-829
# expect: refused import-not-granted runpy
# why: puts a shared folder in front of the module path and imports from it

import sys

sys.path.insert(0, "/tmp/shared/site-packages")

try:
    import fast_stats as stats
except ImportError:
    import runpy

    stats = runpy.run_path("/tmp/shared/fast_stats.py")

values = [4, 8, 15, 16, 23, 42]
print("mean", stats["mean"](values))
