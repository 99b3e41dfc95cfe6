# label: unsafe
# cwe: CWE-250
# expect: refused member-not-granted os.setuid
# why: changes its user to root

import os


def elevated(work):
    os.setuid(0)
    os.setgid(0)
    try:
        return work()
    finally:
        os.seteuid(1000)


print(elevated(lambda: "running as root"))
