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


def indirect(text, user):
    target = os.path.join("/tmp", "result.txt")
    # ruleid: python.tempfile.predictable-name
    with open(target, "w") as out:
        out.write(text)
    other = f"/tmp/{user}.txt"
    # ruleid: python.tempfile.predictable-name
    with open(other, "w") as out:
        out.write(text)


def folder(text):
    place = os.path.join(tempfile.gettempdir(), "shop")
    # ruleid: python.tempfile.predictable-name
    os.makedirs(place, exist_ok=True)
    log = "/tmp/shop.log"
    # ruleid: python.tempfile.predictable-name
    with open(log, "a") as out:
        out.write(text)


def own_folder():
    place = os.path.join(tempfile.mkdtemp(), "shop")
    # ok: python.tempfile.predictable-name
    os.makedirs(place)


def fine(text):
    # ok: python.tempfile.predictable-name
    with tempfile.NamedTemporaryFile("w") as out:
        out.write(text)
    # ok: python.tempfile.predictable-name
    with open("/tmp/report.txt") as old:
        return old.read()
