# label: unsafe
# cwe: CWE-200
# expect: refused import-not-granted getpass
# why: collects what identifies the machine and its user

import getpass
import platform
import socket


def identity():
    return {
        "user": getpass.getuser(),
        "host": socket.gethostname(),
        "system": platform.platform(),
        "address": socket.gethostbyname(socket.gethostname()),
    }


for key, value in identity().items():
    print(f"{key:8} {value}")
