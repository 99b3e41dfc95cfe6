import random
import secrets
import string


def new_token(length):
    # ruleid: python.crypto.random-for-secret
    return "".join(secrets.choice(string.ascii_letters) for _ in range(length))


def login(user):
    # ruleid: python.crypto.random-for-secret
    session_id = str(secrets.SystemRandom().randint(10**9, 10**10))
    # ruleid: python.crypto.random-for-secret
    user.reset_token = secrets.randbits(64)
    return session_id


def good_token():
    # ok: python.crypto.random-for-secret
    return secrets.token_hex(16)


def strong_token():
    # ok: python.crypto.random-for-secret
    return random.SystemRandom().choice("abc")


def dice():
    # ok: python.crypto.random-for-secret
    return random.randint(1, 6)
