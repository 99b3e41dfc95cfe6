import re


def weak(text):
    # ruleid: python.robustness.unchecked-match
    matched = re.match(r"(\d+)", text)
    if matched is None:
        raise ValueError("unexpected format")
    return matched.group(1)


def fine(text):
    # ok: python.robustness.unchecked-match
    found = re.match(r"(\d+)", text)
    return found.group(1) if found else None


def later(text):
    # ruleid: python.robustness.unchecked-match
    found = re.search(r"(\d+)", text)
    if found is None:
        raise ValueError("unexpected format")
    return found.group(1)


def asked(text):
    # ok: python.robustness.unchecked-match
    found = re.search(r"(\d+)", text)
    if found is None:
        raise ValueError("no number")
    return found.group(1)


def caught(text):
    try:
        # ok: python.robustness.unchecked-match
        found = re.search(r"(\d+)", text)
        return found.group(1)
    except AttributeError:
        return None


def named(text):
    # ok: python.robustness.unchecked-match
    if (found := re.match(r"(\d+)", text)) is not None:
        return found.group(1)
    return None
