import os


def clean(name):
    # ruleid: python.path.weak-filter
    return open("/srv/files/" + name.replace("../", ""))


def checked(name):
    # ok: python.path.weak-filter
    path = os.path.realpath(os.path.join("/srv", name.replace("../", "")))
    if not path.startswith("/srv/"):
        raise ValueError
    # ok: python.path.weak-filter
    return open(path), name.replace("a", "b")
