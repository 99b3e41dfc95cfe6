import re


def check(name):
    # ruleid: python.regex.check-without-end
    if not re.fullmatch(r"[a-z0-9]+", name):
        raise ValueError(name)
    # ruleid: python.regex.check-without-end
    if re.fullmatch(r"^https?://[\w.]+", name):
        return False
    # ok: python.regex.check-without-end
    if not re.match(r"^[a-z0-9]+$", name):
        raise ValueError(name)
    # ok: python.regex.check-without-end
    return re.fullmatch(r"[a-z0-9]+", name) is not None
