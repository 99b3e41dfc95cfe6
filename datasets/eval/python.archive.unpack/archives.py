"""Makes small tar archives: a member is (name, content), or (name, link target, kind of link)."""
import io
import tarfile


def new_archive(path, members, mode="w"):
    with tarfile.open(path, mode) as archive:
        for name, content, *kind in members:
            info = tarfile.TarInfo(name)
            if kind:
                info.type = kind[0]
                info.linkname = content
                archive.addfile(info)
            else:
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
    return path
