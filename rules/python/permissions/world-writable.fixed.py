import os
import stat
from pathlib import Path


def weak(path):
    # ruleid: python.permissions.world-writable
    os.chmod(path, 0o700)
    # ruleid: python.permissions.world-writable
    os.chmod(path, 0o600)
    # ruleid: python.permissions.world-writable
    os.umask(0o077)
    # ruleid: python.permissions.world-writable
    Path(path).chmod(0o600)
    # ruleid: python.permissions.world-writable
    os.mkdir(path, 0o700)


def fine(path):
    # ok: python.permissions.world-writable
    os.chmod(path, 0o600)
    # ok: python.permissions.world-writable
    os.chmod(path, 0o755)
    # ok: python.permissions.world-writable
    os.umask(0o077)
    # ok: python.permissions.world-writable
    os.makedirs(path, mode=0o750)


def tighten(path, mode):
    # ok: python.permissions.world-writable
    os.chmod(path, mode & ~(stat.S_IRWXG | stat.S_IRWXO))
