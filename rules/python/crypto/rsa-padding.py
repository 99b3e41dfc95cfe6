from Crypto.Cipher import PKCS1_OAEP, PKCS1_v1_5
from cryptography.hazmat.primitives.asymmetric import padding


def hide(key, data):
    # ruleid: python.crypto.rsa-padding
    return PKCS1_v1_5.new(key).encrypt(data)


def other(key, data):
    # ruleid: python.crypto.rsa-padding
    return key.encrypt(data, padding.PKCS1v15())


def fine(key, data):
    # ok: python.crypto.rsa-padding
    return PKCS1_OAEP.new(key).encrypt(data)
