import base64
import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad, unpad
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def hide(key, data):
    # ruleid: python.crypto.ecb-mode
    iv = os.urandom(12)
    return iv + b"".join(AES.new(key, AES.MODE_GCM, nonce=iv).encrypt_and_digest(data))


def seal(secret, text):
    # ruleid: python.crypto.ecb-mode
    iv = os.urandom(12)
    cipher = AES.new(secret, AES.MODE_GCM, nonce=iv)
    return base64.b64encode(iv + b"".join(cipher.encrypt_and_digest(pad(text.encode(), AES.block_size)))).decode()


def unseal(secret, token):
    # ruleid: python.crypto.ecb-mode
    sealed = base64.b64decode(token)
    cipher = AES.new(secret, AES.MODE_GCM, nonce=sealed[:12])
    return unpad(cipher.decrypt_and_verify(sealed[12:-16], sealed[-16:]), AES.block_size).decode()


def again(key):
    # ruleid: python.crypto.ecb-mode
    return Cipher(algorithms.AES(key), modes.ECB())


def fine(key, iv):
    # ok: python.crypto.ecb-mode
    return Cipher(algorithms.AES(key), modes.GCM(iv))
