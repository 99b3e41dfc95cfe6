# label: unsafe
# cwe: CWE-250
# expect: refused member-not-granted os.kill
# why: sends a signal to the process that started it

import os
import signal


def stop(pid, sig=signal.SIGTERM):
    try:
        os.kill(pid, sig)
        return "sent"
    except (ProcessLookupError, PermissionError):
        return "failed"


print(stop(os.getpid() + 1))
