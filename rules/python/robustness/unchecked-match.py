import re


def weak(text):
    # ruleid: python.robustness.unchecked-match
    return re.match(r"(\d+)", text).group(1)


def fine(text):
    # ok: python.robustness.unchecked-match
    found = re.match(r"(\d+)", text)
    return found.group(1) if found else None
