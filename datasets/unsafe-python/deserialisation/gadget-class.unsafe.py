# label: unsafe
# cwe: CWE-502
# expect: refused member-not-granted os.system
# why: defines an object that runs a command when it is rebuilt

import copy


class Gadget:
    def __init__(self, command):
        self.command = command

    def __reduce__(self):
        import os

        return os.system, (self.command,)


try:
    clone = copy.copy(Gadget("touch /tmp/owned"))
    print("copied to", clone)
except Exception as error:
    print("not copied:", error)
