def weak(role, count):
    # ruleid: python.robustness.identity-compare
    if role == "admin":
        return True
    # ruleid: python.robustness.identity-compare
    return count == 5


def fine(role, value):
    # ok: python.robustness.identity-compare
    if role == "admin":
        return True
    # ok: python.robustness.identity-compare
    return value is None
