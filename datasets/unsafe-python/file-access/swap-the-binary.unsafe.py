# label: unsafe
# cwe: CWE-73
# expect: refused path-not-granted /usr/bin/ls
# why: replaces a program of the host by a script of its own

import os

SCRIPT = "#!/bin/sh\n/usr/bin/id >> /tmp/ids\nexec /usr/bin/real-ls \"$@\"\n"


def swap(program, keep):
    os.rename(program, keep)
    with open(program, "w") as script:
        script.write(SCRIPT)
    os.chmod(program, 0o755)


swap("/usr/bin/ls", "/usr/bin/real-ls")
print("installed")
