import hashlib
import os


def store(username, password):
    # ruleid: python.crypto.password-fast-hash
    hashed = hashlib.sha256(password.encode()).hexdigest()
    return username, hashed


def salted(user, salt):
    # ruleid: python.crypto.password-fast-hash
    return hashlib.sha1(salt + user.password.encode()).hexdigest()


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
