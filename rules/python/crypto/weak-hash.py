import hashlib
from hashlib import sha1 as digest_of
from Crypto.Hash import MD5
from cryptography.hazmat.primitives import hashes


def token_of(data):
    # ruleid: python.crypto.weak-hash
    return hashlib.md5(data).hexdigest()


def other(data):
    # ruleid: python.crypto.weak-hash
    first = digest_of(data)
    # ruleid: python.crypto.weak-hash
    second = hashlib.new("md5", data)
    # ruleid: python.crypto.weak-hash
    third = MD5.new(data)
    # ruleid: python.crypto.weak-hash
    fourth = hashes.Hash(hashes.SHA1())
    return first, second, third, fourth


ALGORITHM = "sha1"


def named(data):
    # ruleid: python.crypto.weak-hash
    return hashlib.new(ALGORITHM, data)


def fine(data):
    # ok: python.crypto.weak-hash
    a = hashlib.sha256(data).hexdigest()
    # ok: python.crypto.weak-hash
    b = hashlib.md5(data, usedforsecurity=False).hexdigest()
    # ok: python.crypto.weak-hash
    c = hashlib.new("sha512", data)
    return a, b, c
