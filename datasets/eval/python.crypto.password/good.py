import hashlib
import hmac
import os


def _derive(password, salt):
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=5, maxmem=64 * 1024 * 1024)


def hash_password(password):
    salt = os.urandom(16)
    return salt.hex() + "$" + _derive(password, salt).hex()


def check_password(password, stored):
    salt, digest = stored.split("$")
    return hmac.compare_digest(_derive(password, bytes.fromhex(salt)), bytes.fromhex(digest))
