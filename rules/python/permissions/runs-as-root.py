import os
import subprocess


def weak():
    # ruleid: python.permissions.runs-as-root
    os.setuid(0)
    # ruleid: python.permissions.runs-as-root
    subprocess.run(["sudo", "systemctl", "restart", "shop"])


def fine(uid):
    # ok: python.permissions.runs-as-root
    os.setuid(uid)
    # ok: python.permissions.runs-as-root
    subprocess.run(["systemctl", "--user", "restart", "shop"])
