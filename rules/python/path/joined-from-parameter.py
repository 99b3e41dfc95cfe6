import os
from pathlib import Path

BASE = Path("/srv/files")


def read(filename):
    path = os.path.join("/srv/files", filename)
    # ruleid: python.path.joined-from-parameter
    with open(path) as file:
        return file.read()


def remove(name):
    # ruleid: python.path.joined-from-parameter
    (BASE / name).unlink()


def read_checked(filename):
    path = (BASE / filename).resolve()
    if not path.is_relative_to(BASE):
        raise ValueError(filename)
    # ok: python.path.joined-from-parameter
    return path.read_text()


def read_named(path):
    # ok: python.path.joined-from-parameter
    return open(path).read()
