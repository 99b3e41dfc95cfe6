import os
from pathlib import Path

BASE = Path("/srv/files")


def read(filename):
    path = os.path.join("/srv/files", filename)
    if not os.path.realpath(path).startswith(os.path.realpath("/srv/files") + os.sep):
        raise ValueError("the path leads out of its folder")
    # ruleid: python.path.joined-from-parameter
    with open(path) as file:
        return file.read()


def remove(name):
    # ruleid: python.path.joined-from-parameter
    file_path = BASE / name
    if not os.path.realpath(file_path).startswith(os.path.realpath(BASE) + os.sep):
        raise ValueError("the path leads out of its folder")
    file_path.unlink()


def read_checked(filename):
    path = (BASE / filename).resolve()
    if not path.is_relative_to(BASE):
        raise ValueError(filename)
    # ok: python.path.joined-from-parameter
    return path.read_text()


def read_named(path):
    # ok: python.path.joined-from-parameter
    return open(path).read()
