import random
import secrets


def number():
    # ruleid: python.crypto.random-not-for-security
    one = secrets.SystemRandom().random()
    # ruleid: python.crypto.random-not-for-security
    two = secrets.SystemRandom().randint(1, 100)
    # ok: python.crypto.random-not-for-security
    three = secrets.randbelow(100)
    # ok: python.crypto.random-not-for-security
    four = random.SystemRandom().randint(1, 6)
    return one, two, three, four


def retry_delay(attempt):
    # ok: python.crypto.random-not-for-security
    return 2**attempt * (0.5 + random.random())


def steps():
    # ok: python.crypto.random-not-for-security
    jitter = random.uniform(0, 1)
    return jitter
