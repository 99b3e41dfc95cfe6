# label: unsafe
# cwe: CWE-732
# expect: refused file-not-own folder
# why: opens a folder to everybody

import os
import stat


def share(folder):
    """Fix the "permission denied" of the web server."""
    mode = stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO
    os.chmod(folder, mode)
    for name in os.listdir(folder):
        os.chmod(os.path.join(folder, name), 0o777)


share("/var/www/html")
print("the server can write now")
