from datetime import datetime, timedelta, timezone

import jwt


def weak(user, key, token):
    # ruleid: python.jwt.no-expiry
    one = jwt.encode({"sub": user, "exp": datetime.now(timezone.utc) + timedelta(hours=1)}, key, algorithm="HS256")
    # ruleid: python.jwt.no-expiry
    two = jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": True})
    return one, two


def fine(user, key, end):
    # ok: python.jwt.no-expiry
    return jwt.encode({"sub": user, "exp": end}, key, algorithm="HS256")
