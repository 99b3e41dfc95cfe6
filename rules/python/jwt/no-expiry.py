import jwt


def weak(user, key, token):
    # ruleid: python.jwt.no-expiry
    one = jwt.encode({"sub": user}, key, algorithm="HS256")
    # ruleid: python.jwt.no-expiry
    two = jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False})
    return one, two


def fine(user, key, end):
    # ok: python.jwt.no-expiry
    return jwt.encode({"sub": user, "exp": end}, key, algorithm="HS256")
