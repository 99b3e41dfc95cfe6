import contextlib
import os


def weak(path):
    # ruleid: python.race.check-then-use
    with contextlib.suppress(FileNotFoundError):
        os.remove(path)


def also(path):
    # ruleid: python.race.check-then-use
    if os.access(path, os.R_OK):
        with open(path) as file:
            return file.read()


def fine(path):
    # ok: python.race.check-then-use
    try:
        with open(path) as file:
            return file.read()
    except FileNotFoundError:
        return None


def own_files(path):
    # ruleid: python.race.check-then-use
    info = os.lstat(path)
    if info.st_uid == os.getuid():
        os.remove(path)


def size(path):
    # ok: python.race.check-then-use
    info = os.stat(path)
    if info.st_size > 10:
        print(path)
