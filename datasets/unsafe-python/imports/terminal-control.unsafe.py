# label: unsafe
# cwe: CWE-829
# expect: refused import-not-granted termios
# why: takes over the terminal to read keys

import sys
import termios
import tty


def read_key():
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setraw(descriptor)
        return sys.stdin.read(1)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


moves = {"w": "up", "s": "down", "a": "left", "d": "right"}
print("you went", moves.get(read_key(), "nowhere"))
