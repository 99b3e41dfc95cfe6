import os
import tempfile


def weak(text):
    # ruleid: python.tempfile.predictable-name
    name = tempfile.mktemp()
    # ruleid: python.tempfile.predictable-name
    with open("/tmp/report.txt", "w") as out:
        out.write(text)
    # ruleid: python.tempfile.predictable-name
    with open(os.path.join(tempfile.gettempdir(), "shop.txt"), "w") as out:
        out.write(text)
    return name


def fine(text):
    # ok: python.tempfile.predictable-name
    with tempfile.NamedTemporaryFile("w") as out:
        out.write(text)
    # ok: python.tempfile.predictable-name
    with open("/tmp/report.txt") as old:
        return old.read()
