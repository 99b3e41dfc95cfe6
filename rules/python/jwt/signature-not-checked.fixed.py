import os

import jwt


def weak(token, key):
    # ruleid: python.jwt.signature-not-checked
    one = jwt.decode(token, key=os.environ["JWT_SECRET"], algorithms=["HS256"])
    # ruleid: python.jwt.signature-not-checked
    two = jwt.decode(token, key, algorithms=["HS256"])
    # ruleid: python.jwt.signature-not-checked
    three = jwt.decode(token, key, algorithms=["HS256"])
    return one, two, three


def fine(token, key):
    # ok: python.jwt.signature-not-checked
    return jwt.decode(token, key, algorithms=["HS256"])
