import jwt


def weak(payload):
    # ruleid: python.jwt.none-algorithm
    return jwt.encode(payload, "", algorithm="none")


def fine(payload, key):
    # ok: python.jwt.none-algorithm
    return jwt.encode(payload, key, algorithm="HS256")
