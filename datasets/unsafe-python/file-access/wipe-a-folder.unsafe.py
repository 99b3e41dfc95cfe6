# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own folder
# why: deletes every file below a path that it was given

import os
import shutil
import sys


def clean(folder):
    removed = 0
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.remove(path)
        removed += 1
    return removed


target = sys.argv[1] if len(sys.argv) > 1 else "/var/log"
print("removed", clean(target), "entries")
