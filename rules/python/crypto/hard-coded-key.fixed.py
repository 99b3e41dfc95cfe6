import hmac
import os
from Crypto.Cipher import AES
from cryptography.fernet import Fernet

KEY = os.environ["APP_KEY"].encode()


def hide(data, nonce):
    # ruleid: python.crypto.hard-coded-key
    return AES.new(KEY, AES.MODE_GCM, nonce=nonce).encrypt(data)


def sign(message):
    # ruleid: python.crypto.hard-coded-key
    return hmac.new(os.environ["HMAC_KEY"].encode(), message, "sha256").hexdigest()


# ruleid: python.crypto.hard-coded-key
BOX = Fernet(os.environ["FERNET_KEY"])


def fine(data, nonce):
    key = os.environ["DATA_KEY"].encode()
    # ok: python.crypto.hard-coded-key
    return AES.new(key, AES.MODE_GCM, nonce=nonce).encrypt(data)


# ok: python.crypto.hard-coded-key
OTHER = Fernet(Fernet.generate_key())
