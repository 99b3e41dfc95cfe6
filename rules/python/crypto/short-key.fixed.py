from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import ec, rsa

SIZE = 1024


def weak():
    # ruleid: python.crypto.short-key
    one = RSA.generate(3072)
    # ruleid: python.crypto.short-key
    two = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ruleid: python.crypto.short-key
    three = ec.generate_private_key(ec.SECP256R1())
    return one, two, three


def fine():
    # ok: python.crypto.short-key
    one = RSA.generate(3072)
    # ok: python.crypto.short-key
    two = rsa.generate_private_key(public_exponent=65537, key_size=4096)
    # ok: python.crypto.short-key
    three = ec.generate_private_key(ec.SECP256R1())
    return one, two, three
