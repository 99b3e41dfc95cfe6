def check(password):
    # ruleid: python.auth.weak-password-rule
    if len(password) < 12:
        return False
    # ok: python.auth.weak-password-rule
    return len(password) >= 12


def check_name(name):
    # ok: python.auth.weak-password-rule
    return len(name) < 3
