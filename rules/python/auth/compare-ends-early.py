import hmac


def check_token(expected, given):
    if len(expected) != len(given):
        return False
    # ruleid: python.auth.compare-ends-early
    for a, b in zip(expected, given):
        if a != b:
            return False
    return True


def same(stored_hash, other):
    # ruleid: python.auth.compare-ends-early
    for i in range(len(stored_hash)):
        if stored_hash[i] != other[i]:
            return False
    return True


def constant(expected, given):
    # ok: python.auth.compare-ends-early
    return hmac.compare_digest(expected, given)


def steady_token(expected, given):
    difference = len(expected) ^ len(given)
    # ok: python.auth.compare-ends-early
    for a, b in zip(expected, given):
        difference |= a ^ b
    return difference == 0


def same_rows(left, right):
    # ok: python.auth.compare-ends-early
    for a, b in zip(left, right):
        if a != b:
            return False
    return True
