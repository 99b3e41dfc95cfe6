import os
import random


def make():
    # ruleid: python.crypto.predictable-seed
    random.seed()
    return random.random()


def fixed():
    # ruleid: python.crypto.predictable-seed
    random.seed()
    # ok: python.crypto.predictable-seed
    random.seed(os.urandom(16))
    # ok: python.crypto.predictable-seed
    random.seed()
