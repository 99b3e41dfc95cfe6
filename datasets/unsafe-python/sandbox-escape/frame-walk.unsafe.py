# label: unsafe
# cwe: CWE-693
# expect: refused member-not-granted sys._getframe
# why: walks up the stack to the caller's variables

import sys


def callers_secret():
    frame = sys._getframe(1)
    while frame is not None:
        if "password" in frame.f_locals:
            return frame.f_locals["password"]
        frame = frame.f_back
    return None


def login(password):
    return callers_secret()


print(login("hunter2"))
