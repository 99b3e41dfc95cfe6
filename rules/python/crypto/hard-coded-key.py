import hmac
import os
from Crypto.Cipher import AES
from cryptography.fernet import Fernet

KEY = b"sixteen byte key"


def hide(data, nonce):
    # ruleid: python.crypto.hard-coded-key
    return AES.new(KEY, AES.MODE_GCM, nonce=nonce).encrypt(data)


def sign(message):
    # ruleid: python.crypto.hard-coded-key
    return hmac.new(b"signing-key", message, "sha256").hexdigest()


# ruleid: python.crypto.hard-coded-key
BOX = Fernet("zmYy5RkGd1vS2Qd0l0x2lqJ5h1D1kYbq0C0Y4n7wK9E=")


def fine(data, nonce):
    key = os.environ["DATA_KEY"].encode()
    # ok: python.crypto.hard-coded-key
    return AES.new(key, AES.MODE_GCM, nonce=nonce).encrypt(data)


# ok: python.crypto.hard-coded-key
OTHER = Fernet(Fernet.generate_key())
