import os
import random
import time


def make():
    # ruleid: python.crypto.predictable-seed
    random.seed(time.time())
    return random.random()


def fixed():
    # ruleid: python.crypto.predictable-seed
    random.seed(1234)
    # ok: python.crypto.predictable-seed
    random.seed(os.urandom(16))
    # ok: python.crypto.predictable-seed
    random.seed()
