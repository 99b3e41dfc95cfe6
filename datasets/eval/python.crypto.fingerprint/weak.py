import hashlib


def fingerprint(path):
    """Return the checksum of a file."""
    md5 = hashlib.md5()
    with open(path, "rb") as file:
        for chunk in iter(lambda: file.read(8192), b""):
            md5.update(chunk)
    return md5.hexdigest()
