import jwt


def weak(token, key):
    # ruleid: python.jwt.signature-not-checked
    one = jwt.decode(token, options={"verify_signature": False})
    # ruleid: python.jwt.signature-not-checked
    two = jwt.decode(token, key, verify=False)
    # ruleid: python.jwt.signature-not-checked
    three = jwt.decode(token, key, algorithms=["HS256", "none"])
    return one, two, three


def fine(token, key):
    # ok: python.jwt.signature-not-checked
    return jwt.decode(token, key, algorithms=["HS256"])
