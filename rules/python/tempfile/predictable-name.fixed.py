import os
import tempfile


def weak(text):
    # ruleid: python.tempfile.predictable-name
    handle, name = tempfile.mkstemp()
    os.close(handle)
    # ruleid: python.tempfile.predictable-name
    with open(os.path.join(tempfile.mkdtemp(), "report.txt"), "w") as out:
        out.write(text)
    # ruleid: python.tempfile.predictable-name
    with open(os.path.join(tempfile.mkdtemp(), "shop.txt"), "w") as out:
        out.write(text)
    return name


def indirect(text, user):
    target = os.path.join(tempfile.mkdtemp(), "result.txt")
    # ruleid: python.tempfile.predictable-name
    with open(target, "w") as out:
        out.write(text)
    other = f"/tmp/{user}.txt"
    # ruleid: python.tempfile.predictable-name
    with open(other, "w") as out:
        out.write(text)


def folder(text):
    place = os.path.join(tempfile.mkdtemp(), "shop")
    # ruleid: python.tempfile.predictable-name
    os.makedirs(place, exist_ok=True)
    log = os.path.join(tempfile.mkdtemp(), "shop.log")
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
