from Crypto.Cipher import PKCS1_OAEP
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.hashes import SHA256


def hide(key, data):
    # ruleid: python.crypto.rsa-padding
    return PKCS1_OAEP.new(key).encrypt(data)


def other(key, data):
    # ruleid: python.crypto.rsa-padding
    return key.encrypt(data, padding.OAEP(mgf=padding.MGF1(algorithm=SHA256()), algorithm=SHA256(), label=None))


def fine(key, data):
    # ok: python.crypto.rsa-padding
    return PKCS1_OAEP.new(key).encrypt(data)
