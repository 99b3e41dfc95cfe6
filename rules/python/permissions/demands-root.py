import os
import sys


def serve():
    # ruleid: python.permissions.demands-root
    if os.geteuid() != 0:
        raise SystemExit("run me as root")
    loop()


def main():
    # ruleid: python.permissions.demands-root
    if os.getuid() != 0:
        print("needs root")
        sys.exit(1)
    loop()


def drop(uid):
    # ok: python.permissions.demands-root
    if os.getuid() != 0:
        return
    os.setuid(uid)


def guarded():
    # ok: python.permissions.demands-root
    if os.geteuid() == 0:
        raise SystemExit("do not run me as root")
