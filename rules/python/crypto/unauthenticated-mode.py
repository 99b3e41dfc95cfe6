import hmac
from Crypto.Cipher import AES


def hide(key, iv, data):
    # ruleid: python.crypto.unauthenticated-mode
    return AES.new(key, AES.MODE_CBC, iv).encrypt(data)


def hide_and_seal(key, mac_key, iv, data):
    # ok: python.crypto.unauthenticated-mode
    text = AES.new(key, AES.MODE_CTR, nonce=iv).encrypt(data)
    seal = hmac.new(mac_key, text, "sha256").digest()
    return text + seal


def fine(key, data):
    # ok: python.crypto.unauthenticated-mode
    return AES.new(key, AES.MODE_GCM).encrypt_and_digest(data)
