import hashlib
from Crypto.Hash import SHA256
from cryptography.hazmat.primitives import hashes


def token_of(data):
    # ruleid: python.crypto.weak-hash
    return hashlib.sha256(data).hexdigest()


def other(data):
    # ruleid: python.crypto.weak-hash
    first = hashlib.sha256(data)
    # ruleid: python.crypto.weak-hash
    second = hashlib.new("sha256", data)
    # ruleid: python.crypto.weak-hash
    third = SHA256.new(data)
    # ruleid: python.crypto.weak-hash
    fourth = hashes.Hash(hashes.SHA256())
    return first, second, third, fourth


ALGORITHM = "sha1"


def named(data):
    # ruleid: python.crypto.weak-hash
    return hashlib.new("sha256", data)


def fine(data):
    # ok: python.crypto.weak-hash
    a = hashlib.sha256(data).hexdigest()
    # ok: python.crypto.weak-hash
    b = hashlib.md5(data, usedforsecurity=False).hexdigest()
    # ok: python.crypto.weak-hash
    c = hashlib.new("sha512", data)
    return a, b, c
