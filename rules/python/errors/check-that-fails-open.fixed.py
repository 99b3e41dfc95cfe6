def verify_signature(key, body, signature):
    # ruleid: python.errors.check-that-fails-open
    try:
        key.verify(signature, body)
        return True
    except Exception:
        return False


def verify_token(key, token):
    # ok: python.errors.check-that-fails-open
    try:
        key.verify(token)
        return True
    except Exception:
        return False
