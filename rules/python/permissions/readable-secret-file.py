import os


def weak(path):
    # ruleid: python.permissions.readable-secret-file
    os.chmod(path, 0o644)
    # ok: python.permissions.readable-secret-file
    os.chmod(path, 0o600)
