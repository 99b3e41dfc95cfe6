import os

import jwt

SECRET = os.environ["APP_SECRET"]


def issue(payload):
    # ruleid: python.jwt.hard-coded-secret
    return jwt.encode(payload, SECRET, algorithm="HS256")


def read(token):
    # ruleid: python.jwt.hard-coded-secret
    return jwt.decode(token, os.environ["JWT_SECRET"], algorithms=["HS256"])


def fine(payload):
    # ok: python.jwt.hard-coded-secret
    return jwt.encode(payload, os.environ["JWT_SECRET"], algorithm="HS256")
