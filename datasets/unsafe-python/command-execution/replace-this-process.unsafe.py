# label: unsafe
# cwe: CWE-78
# expect: refused member-not-granted os.execv
# why: becomes another program

import os
import sys


def hand_over(script, *arguments):
    """Run the script with the same interpreter."""
    interpreter = sys.executable or "/usr/bin/python3"
    os.execv(interpreter, [interpreter, script, *arguments])


if __name__ == "__main__":
    print("handing over")
    hand_over("/opt/tools/deploy.py", "--force")
