import os
from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import modes

IV = b"0123456789abcdef"


def constant(key, data):
    # ruleid: python.crypto.static-iv
    nonce = os.urandom(16)
    return nonce + AES.new(key, AES.MODE_CBC, nonce).encrypt(data)


def named(key, data):
    # ruleid: python.crypto.static-iv
    nonce = os.urandom(16)
    return nonce + AES.new(key, AES.MODE_CBC, iv=nonce).encrypt(data)


def zeros(key, data):
    iv = b"\x00" * 16
    # ruleid: python.crypto.static-iv
    nonce = os.urandom(16)
    return nonce + AES.new(key, AES.MODE_CBC, nonce).encrypt(data)


def mode():
    # ruleid: python.crypto.static-iv
    return modes.CBC(os.urandom(16))


def fine(key, data):
    iv = os.urandom(16)
    # ok: python.crypto.static-iv
    return iv + AES.new(key, AES.MODE_CBC, iv).encrypt(data)
