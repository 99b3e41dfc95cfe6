import os

import jwt

SECRET = "my-secret-key"


def issue(payload):
    # ruleid: python.jwt.hard-coded-secret
    return jwt.encode(payload, SECRET, algorithm="HS256")


def read(token):
    # ruleid: python.jwt.hard-coded-secret
    return jwt.decode(token, "my-secret-key", algorithms=["HS256"])


def fine(payload):
    # ok: python.jwt.hard-coded-secret
    return jwt.encode(payload, os.environ["JWT_SECRET"], algorithm="HS256")
