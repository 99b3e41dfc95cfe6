# label: safe
# cwe: CWE-732
# expect: returned
# why: changes the rights of a script that it wrote

import os
import stat


def restrict(path):
    os.chmod(path, stat.S_IRUSR | stat.S_IWUSR)
    return oct(os.stat(path).st_mode & 0o777)


with open("deploy.sh", "w") as script:
    script.write("echo hi\n")
print(restrict("deploy.sh"))
