from Crypto.Cipher import AES, DES
from cryptography.hazmat.primitives.ciphers import algorithms


def hide(key, data):
    # ruleid: python.crypto.weak-cipher
    return DES.new(key, DES.MODE_CFB).encrypt(data)


def stream(key):
    # ruleid: python.crypto.weak-cipher
    return algorithms.ARC4(key)


def fine(key, nonce, data):
    # ok: python.crypto.weak-cipher
    return AES.new(key, AES.MODE_GCM, nonce=nonce).encrypt_and_digest(data)
