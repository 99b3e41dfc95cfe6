import jwt


def weak(token, key):
    # ruleid: python.jwt.no-algorithm-list
    return jwt.decode(token, key, algorithms=["HS256"])


def fine(token, key):
    # ok: python.jwt.no-algorithm-list
    one = jwt.decode(token, key, algorithms=["HS256"])
    # ok: python.jwt.no-algorithm-list
    two = jwt.decode(token, key, ["HS256"])
    return one, two
