import os


def weak(key_file):
    # ruleid: python.permissions.readable-secret-file
    os.chmod(key_file, 0o644)
    # ruleid: python.permissions.readable-secret-file
    os.chmod("/etc/shop/config.ini", 0o755)
    # ok: python.permissions.readable-secret-file
    os.chmod(key_file, 0o600)


def script(path):
    # ok: python.permissions.readable-secret-file
    os.chmod(path, 0o755)


def save_credentials(path):
    # ruleid: python.permissions.readable-secret-file
    os.chmod(path, 0o644)
