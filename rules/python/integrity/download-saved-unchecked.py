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
