import os
from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import modes

IV = b"0123456789abcdef"


def constant(key, data):
    # ruleid: python.crypto.static-iv
    return AES.new(key, AES.MODE_CBC, b"0000000000000000").encrypt(data)


def named(key, data):
    # ruleid: python.crypto.static-iv
    return AES.new(key, AES.MODE_CBC, iv=IV).encrypt(data)


def zeros(key, data):
    iv = b"\x00" * 16
    # ruleid: python.crypto.static-iv
    return AES.new(key, AES.MODE_CBC, iv).encrypt(data)


def mode():
    # ruleid: python.crypto.static-iv
    return modes.CBC(b"abcdefghijklmnop")


def fine(key, data):
    iv = os.urandom(16)
    # ok: python.crypto.static-iv
    return iv + AES.new(key, AES.MODE_CBC, iv).encrypt(data)
