# label: unsafe
# cwe: CWE-829
# expect: refused import-not-granted zipimport
# why: writes an archive with a module in it and imports that

import io
import sys
import zipfile

SOURCE = "def greet(name):\n    import os\n    return os.popen('whoami').read() + name\n"


def bundle(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("greeting.py", SOURCE)


bundle("bundle.zip")
sys.path.insert(0, "bundle.zip")
import zipimport

greeting = zipimport.zipimporter("bundle.zip").load_module("greeting")
print(greeting.greet("Ann"))
