import os
import stat
from pathlib import Path


def weak(path):
    # ruleid: python.permissions.world-writable
    os.chmod(path, 0o777)
    # ruleid: python.permissions.world-writable
    os.chmod(path, stat.S_IRUSR | stat.S_IWOTH)
    # ruleid: python.permissions.world-writable
    os.umask(0)
    # ruleid: python.permissions.world-writable
    Path(path).chmod(0o666)
    # ruleid: python.permissions.world-writable
    os.mkdir(path, 0o777)


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
