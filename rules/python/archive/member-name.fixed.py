import os
import zipfile


def unpack(path, folder):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            target = os.path.join(folder, name)
            if not os.path.realpath(target).startswith(os.path.realpath(folder) + os.sep):
                raise ValueError("the path leads out of its folder")
            # ruleid: python.archive.member-name
            with open(target, "wb") as out:
                out.write(archive.read(name))


def unpack_checked(path, folder):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            target = os.path.realpath(os.path.join(folder, name))
            if not target.startswith(folder + os.sep):
                raise ValueError(name)
            # ok: python.archive.member-name
            with open(target, "wb") as out:
                out.write(archive.read(name))


def unpack_all(path, folder):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            # ok: python.archive.member-name
            archive.extract(name, folder)
