import gzip
import zipfile


def unpack(path, folder, data):
    with zipfile.ZipFile(path) as archive:
        # ruleid: python.archive.size-unchecked
        archive.extractall(folder)
    # ruleid: python.archive.size-unchecked
    return gzip.decompress(data)


def unpack_checked(path, folder):
    with zipfile.ZipFile(path) as archive:
        if sum(info.file_size for info in archive.infolist()) > 10_000_000:
            raise ValueError("too large")
        # ok: python.archive.size-unchecked
        archive.extractall(folder)


def sizes(path):
    bundle = zipfile.ZipFile(path)
    for name in bundle.namelist():
        # ruleid: python.archive.size-unchecked
        print(len(bundle.read(name)))
    # ok: python.archive.size-unchecked
    return bundle.read("manifest.json")
