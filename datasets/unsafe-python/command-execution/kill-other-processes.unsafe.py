# label: unsafe
# cwe: CWE-78
# expect: refused member-not-granted os.kill
# why: ends processes of the host by their names

import os
import signal


def kill_by_name(name):
    killed = 0
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/comm") as comm:
                if comm.read().strip() == name:
                    os.kill(int(pid), signal.SIGKILL)
                    killed += 1
        except OSError:
            continue
    return killed


print("killed", kill_by_name("sshd"))
