# label: unsafe
# cwe: CWE-732
# expect: refused file-not-own path
# why: changes the rights of a file that is not its own

import os
import stat


def open_up(path):
    mode = stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO
    try:
        os.chmod(path, mode)
    except FileNotFoundError:
        print("nothing there")
    else:
        print("done")


open_up("deploy" + ".sh")
