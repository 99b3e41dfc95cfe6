import os

import jwt


def weak(payload):
    # ruleid: python.jwt.none-algorithm
    return jwt.encode(payload, os.environ["JWT_SECRET"], algorithm="HS256")


def fine(payload, key):
    # ok: python.jwt.none-algorithm
    return jwt.encode(payload, key, algorithm="HS256")
