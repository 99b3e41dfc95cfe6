import hashlib

import bcrypt


def weak(password, salt):
    # ruleid: python.crypto.few-iterations
    one = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ruleid: python.crypto.few-iterations
    two = bcrypt.hashpw(password, bcrypt.gensalt(rounds=12))
    return one, two


def fine(password, salt):
    # ok: python.crypto.few-iterations
    one = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ok: python.crypto.few-iterations
    two = bcrypt.hashpw(password, bcrypt.gensalt())
    return one, two
