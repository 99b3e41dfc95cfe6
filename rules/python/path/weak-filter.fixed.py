import os


def clean(name):
    # ruleid: python.path.weak-filter
    file_path = "/srv/files/" + name.replace("../", "")
    if not os.path.realpath(file_path).startswith(os.path.realpath("/srv/files") + os.sep):
        raise ValueError("the path leads out of its folder")
    return open(file_path)


def checked(name):
    # ok: python.path.weak-filter
    path = os.path.realpath(os.path.join("/srv", name.replace("../", "")))
    if not path.startswith("/srv/"):
        raise ValueError
    # ok: python.path.weak-filter
    return open(path), name.replace("a", "b")
