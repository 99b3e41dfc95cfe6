# label: safe
# cwe: CWE-94
# expect: returned
# why: parses sums itself

import re

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|(.))")


def tokens(text):
    for number, sign in TOKEN.findall(text.strip()):
        yield float(number) if number else sign
    yield "end"


def calculate(text):
    stream = tokens(text)
    current = next(stream)

    def take():
        nonlocal current
        taken, current = current, next(stream, "end")
        return taken

    def factor():
        if current == "(":
            take()
            value = total()
            if take() != ")":
                raise ValueError("missing )")
            return value
        if current == "-":
            take()
            return -factor()
        if not isinstance(current, float):
            raise ValueError(f"unexpected {current}")
        return take()

    def product():
        value = factor()
        while current in ("*", "/"):
            value = value * factor() if take() == "*" else value / factor()
        return value

    def total():
        value = product()
        while current in ("+", "-"):
            value = value + product() if take() == "+" else value - product()
        return value

    value = total()
    if current != "end":
        raise ValueError(f"unexpected {current}")
    return value


for line in ["2 + 3 * 4", "-(1 - 3) / 4", "__import__('os').getpid()"]:
    try:
        print(line, "=", calculate(line))
    except ValueError as error:
        print(line, "is not a sum:", error)
