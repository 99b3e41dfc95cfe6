import io
import zipfile

from flask import request


async def unpack(file, folder):
    archive = zipfile.ZipFile(io.BytesIO(await file.read()))
    # ruleid: python.archive.upload-size-unchecked
    archive.extractall(folder)


def stored(folder):
    with zipfile.ZipFile(request.files["archive"]) as archive:
        # ruleid: python.archive.upload-size-unchecked
        archive.extractall(folder)


def checked(folder):
    with zipfile.ZipFile(request.files["archive"]) as archive:
        if sum(info.file_size for info in archive.infolist()) > 10_000_000:
            raise ValueError("too large")
        # ok: python.archive.upload-size-unchecked
        archive.extractall(folder)


def own(path, folder):
    with zipfile.ZipFile(path) as archive:
        # ok: python.archive.upload-size-unchecked
        archive.extractall(folder)
