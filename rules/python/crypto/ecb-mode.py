from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def hide(key, data):
    # ruleid: python.crypto.ecb-mode
    return AES.new(key, AES.MODE_ECB).encrypt(data)


def again(key):
    # ruleid: python.crypto.ecb-mode
    return Cipher(algorithms.AES(key), modes.ECB())


def fine(key, iv):
    # ok: python.crypto.ecb-mode
    return Cipher(algorithms.AES(key), modes.GCM(iv))
