import tarfile


def unpack(path, folder):
    archive = tarfile.open(path)
    # ruleid: python.archive.members-unchecked
    archive.extractall(folder, filter="data")
    with tarfile.open(path) as second:
        # ruleid: python.archive.members-unchecked
        second.extractall(filter="data")
    # ok: python.archive.members-unchecked
    archive.extractall(folder, filter="data")


def unpack_checked(path, folder):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if member.name.startswith("/") or ".." in member.name:
                raise ValueError(member.name)
        # ok: python.archive.members-unchecked
        archive.extractall(folder)


def one_by_one(path, folder):
    with tarfile.open(path) as archive:
        # ruleid: python.archive.members-unchecked
        for member in archive.getmembers():
            print(member.name)
            archive.extract(member, folder, filter="data")


def one_by_one_checked(path, folder):
    with tarfile.open(path) as archive:
        # ok: python.archive.members-unchecked
        for member in archive.getmembers():
            if not stays_below(folder, member.name):
                continue
            archive.extract(member, folder)
