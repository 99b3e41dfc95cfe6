import hashlib
import os

SALT = b"fixed-salt"


def weak(password):
    # ruleid: python.crypto.static-salt
    one = hashlib.pbkdf2_hmac("sha256", password, os.urandom(16), 600000)
    # ruleid: python.crypto.static-salt
    two = hashlib.scrypt(password, salt=os.urandom(16), n=16384, r=8, p=1)
    return one, two


def fine(password):
    salt = os.urandom(16)
    # ok: python.crypto.static-salt
    return salt, hashlib.pbkdf2_hmac("sha256", password, salt, 600000)
