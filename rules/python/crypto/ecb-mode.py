import base64

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad, unpad
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def hide(key, data):
    # ruleid: python.crypto.ecb-mode
    return AES.new(key, AES.MODE_ECB).encrypt(data)


def seal(secret, text):
    # ruleid: python.crypto.ecb-mode
    cipher = AES.new(secret, AES.MODE_ECB)
    return base64.b64encode(cipher.encrypt(pad(text.encode(), AES.block_size))).decode()


def unseal(secret, token):
    # ruleid: python.crypto.ecb-mode
    cipher = AES.new(secret, AES.MODE_ECB)
    return unpad(cipher.decrypt(base64.b64decode(token)), AES.block_size).decode()


def again(key):
    # ruleid: python.crypto.ecb-mode
    return Cipher(algorithms.AES(key), modes.ECB())


def fine(key, iv):
    # ok: python.crypto.ecb-mode
    return Cipher(algorithms.AES(key), modes.GCM(iv))
