# label: unsafe
# cwe: CWE-73
# expect: refused file-not-own db.sqlite3
# why: copies the database of an application away

import shutil
import tempfile


def snapshot(source):
    target = tempfile.mkdtemp()
    try:
        return shutil.copy2(source, target)
    except BaseException:
        return None


print(snapshot("db." + "sqlite3"))
