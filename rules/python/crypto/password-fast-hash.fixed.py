import hashlib
import os


def store(username, password):
    # ruleid: python.crypto.password-fast-hash
    hashed = hashlib.scrypt(password.encode(), salt=os.environ["PASSWORD_SALT"].encode(), n=2**14, r=8, p=5, dklen=32).hex()
    return username, hashed


def salted(user, salt):
    # ruleid: python.crypto.password-fast-hash
    return hashlib.scrypt(salt + user.password.encode(), salt=os.environ["PASSWORD_SALT"].encode(), n=2**14, r=8, p=5, dklen=32).hex()


def slow(password):
    salt = os.urandom(16)
    # ok: python.crypto.password-fast-hash
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600000)


def slower(password):
    # ok: python.crypto.password-fast-hash
    return hashlib.scrypt(password.encode(), salt=os.urandom(16), n=16384, r=8, p=1)


def file_digest(data):
    # ok: python.crypto.password-fast-hash
    return hashlib.sha256(data).hexdigest()
