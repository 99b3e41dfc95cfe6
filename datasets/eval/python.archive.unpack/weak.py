import os
import tarfile


def unpack(archive, target):
    """Unpack a tar archive and return the names of its files."""
    os.makedirs(target, exist_ok=True)
    names = []
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            path = os.path.join(target, member.name)
            if member.isdir():
                os.makedirs(path, exist_ok=True)
            elif member.issym():
                os.symlink(member.linkname, path)
            elif member.isfile():
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as out:
                    out.write(tar.extractfile(member).read())
                names.append(member.name)
    return sorted(names)
