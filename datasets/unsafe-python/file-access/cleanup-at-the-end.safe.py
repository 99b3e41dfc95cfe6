# label: safe
# cwe: CWE-73
# expect: returned
# why: deletes its own folder at the end of the run

import atexit
import os
import shutil


@atexit.register
def tidy():
    shutil.rmtree("uploads")
    print("tidied", os.path.exists("uploads"))


os.mkdir("uploads")
print("work done")
