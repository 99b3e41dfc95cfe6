import os


def weak(key_file):
    # ruleid: python.permissions.readable-secret-file
    os.chmod(key_file, 0o600)
    # ruleid: python.permissions.readable-secret-file
    os.chmod("/etc/shop/config.ini", 0o700)
    # ok: python.permissions.readable-secret-file
    os.chmod(key_file, 0o600)


def script(path):
    # ok: python.permissions.readable-secret-file
    os.chmod(path, 0o755)


def save_credentials(path):
    # ruleid: python.permissions.readable-secret-file
    os.chmod(path, 0o600)


def create(folder):
    # ruleid: python.permissions.readable-secret-file
    os.open("/etc/shop/secret.key", os.O_CREAT | os.O_WRONLY, 0o600)
    # ok: python.permissions.readable-secret-file
    os.chmod(folder / "public.pem", 0o644)
    # ok: python.permissions.readable-secret-file
    os.open("/var/log/shop/visits", os.O_CREAT | os.O_WRONLY, 0o666)
