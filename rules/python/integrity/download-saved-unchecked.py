import hashlib
import urllib.request

import requests


def fetch(url, target):
    # ruleid: python.integrity.download-saved-unchecked
    urllib.request.urlretrieve(url, target)


def fetch_more(url, target):
    response = requests.get(url, timeout=10)
    with open(target, "wb") as out:
        # ruleid: python.integrity.download-saved-unchecked
        out.write(response.content)


def checked(url, target, expected):
    response = requests.get(url, timeout=10)
    if hashlib.sha256(response.content).hexdigest() != expected:
        raise ValueError("changed")
    with open(target, "wb") as out:
        # ok: python.integrity.download-saved-unchecked
        out.write(response.content)


def unpacked(address):
    data = requests.get(address).content
    # ruleid: python.integrity.download-saved-unchecked
    zipfile.ZipFile(io.BytesIO(data)).extractall("plugins")


def unpacked_after_look(address, expected):
    answer = requests.get(address)
    if hashlib.sha256(answer.content).hexdigest() != expected:
        raise ValueError("changed on the way")
    # ok: python.integrity.download-saved-unchecked
    zipfile.ZipFile(io.BytesIO(answer.content)).extractall("plugins")
